import { useLayoutEffect, useState } from "preact/hooks";

/** From this width on, an article stands beside the conversation; the style sheet says the same. */
const WIDE = "(min-width: 60rem)";

export function useWideScreen(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useLayoutEffect(() => {
    const query = matchMedia(WIDE);
    const update = () => setWide(query.matches);
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, []);
  return wide;
}
