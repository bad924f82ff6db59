import { useId, useLayoutEffect, useRef, useState } from "preact/hooks";

export interface MenuItem {
  readonly label: string;
  readonly onChoose: () => unknown;
}

interface MenuProps {
  readonly label: string;
  /** What a screen reader calls it; the label when left out. */
  readonly name?: string;
  readonly items: readonly MenuItem[];
}

/** A button that shows a few others. They close when one is pressed, on Escape, and when one turns elsewhere. */
export function Menu({ label, name, items }: MenuProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();

  useLayoutEffect(() => {
    if (!open) return;
    const closeOutside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", closeOutside);
    addEventListener("focusin", closeOutside);
    return () => {
      removeEventListener("pointerdown", closeOutside);
      removeEventListener("focusin", closeOutside);
    };
  }, [open]);

  useLayoutEffect(() => keepOnScreen(list.current), [open]);

  const move = (event: KeyboardEvent, step: number) => {
    event.preventDefault();
    const choices = [...(root.current?.querySelectorAll<HTMLElement>(".menu-items button") ?? [])];
    const at = choices.indexOf(document.activeElement as HTMLElement);
    choices.at(at === -1 ? (step > 0 ? 0 : -1) : (at + step) % choices.length)?.focus();
  };

  return (
    <span
      class="menu"
      ref={root}
      onKeyDown={(event) => {
        if (!open) return;
        if (event.key === "ArrowDown") move(event, 1);
        if (event.key === "ArrowUp") move(event, -1);
        if (event.key !== "Escape") return;
        event.preventDefault();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        class="plain"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <ul ref={list} class="menu-items" id={id} role="list" aria-label={name ?? label}>
          {items.map((item) => (
            <li key={item.label}>
              <button
                type="button"
                onClick={() => {
                  setOpen(false);
                  button.current?.focus();
                  item.onChoose();
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </span>
  );
}

/** Opens a list to the other side where it would reach over an edge of the screen, or under where questions are written. */
function keepOnScreen(list: HTMLElement | null): void {
  if (!list) return;
  const { right, bottom, height } = list.getBoundingClientRect();
  const edge = list.closest(".conversation-column")?.querySelector(".ask")?.getBoundingClientRect().top ?? innerHeight;
  list.classList.toggle("to-start", right > document.documentElement.clientWidth);
  list.classList.toggle("upwards", bottom > Math.min(edge, innerHeight) && bottom - 2 * height > 0);
}
