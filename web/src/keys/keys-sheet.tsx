import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { KEY_NAMES, KEYS } from "./keys.js";
import { singleKeysAreOn, turnSingleKeys } from "./single-keys.js";

/** Keys that work whatever is chosen, with what each does. */
const FIXED = [
  { caps: ["Enter"], does: "Ask what is written, or press what has the focus" },
  { caps: ["Shift", "Enter"], does: "Begin a new line in the question" },
  { caps: ["Esc"], does: "Close what lies open, or leave the question" },
  { caps: ["Tab"], does: "Go on to the next thing that can be pressed" },
];

/** Lists the keys, over everything else; gives the focus back when it closes. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(singleKeysAreOn);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();

  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-labelledby="keys-heading"
      onClose={onClose}
      // Pressed beside it, on the backdrop.
      onClick={(event) => event.target === dialog.current && close()}
      onKeyDown={(event) => {
        // Escape closes this sheet, not what lies open beneath it.
        event.stopPropagation();
        if (event.key === KEYS.keys.key) close();
      }}
    >
      <div class="keys-body">
        <header>
          <h2 id="keys-heading">Keys</h2>
          <button type="button" class="plain" onClick={close}>
            Close
          </button>
        </header>
        <dl>
          {KEY_NAMES.map((name) => (
            <div key={name} class={on ? "" : "off"}>
              <dt>
                <kbd>{KEYS[name].key}</kbd>
              </dt>
              <dd>{KEYS[name].does}</dd>
            </div>
          ))}
          {FIXED.map(({ caps, does }) => (
            <div key={does}>
              <dt>
                {caps.map((cap) => (
                  <kbd key={cap}>{cap}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label>
          <input
            type="checkbox"
            checked={on}
            onChange={({ currentTarget: { checked } }) => {
              turnSingleKeys(checked);
              setOn(checked);
            }}
          />
          Single keys are on
        </label>
      </div>
    </dialog>
  );
}
