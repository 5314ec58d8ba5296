import { useEffect } from 'react';
import { isDialogOpen } from '../ui/open-dialogs.ts';
import type { Explored } from './use-explorer.ts';

/** Rows that are pasted onto the page, and into no field of it, are offered to be added. */
export function usePaste({ ecosystem, task: { start } }: Explored): void {
  const { mayEdit } = ecosystem;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isField = target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]');
      const text = clipboardData?.getData('text/plain') ?? '';
      if (!mayEdit || isField || isDialogOpen() || !/[\t\n]/.test(text.trim())) return;
      event.preventDefault();
      start({ do: 'paste', text });
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [mayEdit, start]);
}
