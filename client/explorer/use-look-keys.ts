import { useEffect, useRef } from 'react';

type Keys = {
  /** Lists the keys. */
  help(): void;
  /** Leaves what Escape leaves now; false when there is nothing. */
  leave(): boolean;
};

/** Escape and ? for the view, wherever the focus is but in a form or above the page. */
export function useLookKeys(keys: Keys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isElsewhere(event.target)) return;
      if (event.key === '?') now.current.help();
      if (event.key === 'Escape' && now.current.leave()) event.preventDefault();
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
