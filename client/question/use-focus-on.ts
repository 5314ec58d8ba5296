import { type RefObject, useCallback, useEffect, useRef } from 'react';

const CONTROLS = 'select, input:not([type=hidden]), button';

/** Moves the focus to what stands at a `data-path`, once it is drawn: what was added, or what is left of what went. */
export function useFocusOn(root: RefObject<HTMLElement | null>): (path: string) => void {
  const wanted = useRef<string>(undefined);
  const look = useCallback(() => {
    if (!wanted.current) return;
    const found = root.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(wanted.current)}"]`);
    if (!found) return;
    wanted.current = undefined;
    const control = found.matches(CONTROLS) ? found : found.querySelector<HTMLElement>(CONTROLS);
    control?.focus();
  }, [root]);
  useEffect(look);
  return useCallback(
    (path) => {
      wanted.current = path;
      // What stands there already needs no drawing.
      requestAnimationFrame(look);
    },
    [look],
  );
}
