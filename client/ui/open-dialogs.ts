/**
 * How many dialogs are open. What lies behind them is not read again meanwhile: a form must not go, with what is typed
 * in it, because the panel that opened it is drawn anew.
 */
import { useEffect } from 'react';

let open = 0;
const waiting = new Set<() => void>();

/** Counts a dialog for as long as it is drawn. */
export function useOpenDialog(): void {
  useEffect(() => {
    open += 1;
    return () => {
      open -= 1;
      // After what closed it has been drawn: one dialog may follow another.
      queueMicrotask(settle);
    };
  }, []);
}

function settle(): void {
  if (open > 0) return;
  const ready = [...waiting];
  waiting.clear();
  for (const run of ready) run();
}

/** Runs once no dialog is open: now, or when the last one closes. The function that it gives back calls it off. */
export function whenNoDialog(run: () => void): () => void {
  waiting.add(run);
  settle();
  return () => waiting.delete(run);
}

/** Whether a dialog is open now. */
export function isDialogOpen(): boolean {
  return open > 0;
}
