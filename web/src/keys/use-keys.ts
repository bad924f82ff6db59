import { useLayoutEffect, useRef } from "preact/hooks";
import { KEY_NAMES, KEYS, type KeyName } from "./keys.js";
import { singleKeysAreOn } from "./single-keys.js";

/** Does what these keys are for, wherever the focus is but where text is written or a dialog stands in front. */
export function useKeys(actions: Partial<Readonly<Record<KeyName, () => void>>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = KEY_NAMES.find((name) => KEYS[name].key === event.key.toLowerCase());
      const action = name && latest.current[name];
      if (!action || !singleKeysAreOn() || isMeantOtherwise(event)) return;
      event.preventDefault();
      action();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);
}

function isMeantOtherwise(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  return takesText(event.target) || document.querySelector("dialog[open]") !== null;
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches("textarea, select, input:not([type=checkbox], [type=radio])");
}
