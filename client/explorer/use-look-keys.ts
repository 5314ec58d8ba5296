import { useEffect, useRef } from 'react';

type Keys = {
  /** Takes back the last hiding; false when there is none. */
  unhide(): boolean;
  /** Leaves what Escape leaves now; false when there is nothing. */
  leave(): boolean;
};

/** Ctrl Z and Escape for the view, wherever the focus is but in a form or above the page. */
export function useLookKeys(keys: Keys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      const isUndo =
        event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      const isDone = isUndo ? now.current.unhide() : event.key === 'Escape' && now.current.leave();
      if (isDone) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

const ABOVE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether a key is for a form, or for what is open above the page. */
function isElsewhere(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]'))
    return true;
  return [...document.querySelectorAll(ABOVE)].some((layer) => layer.checkVisibility());
}
