import { useHotkeys } from '@mantine/hooks';
import { useMemo } from 'react';
import type { HistoryScopeValue } from '../app/history-scope.ts';
import { isDialogOpen } from '../ui/open-dialogs.ts';
import { useLive } from './use-live.ts';
import { useUndo } from './use-undo.ts';

type Options = {
  ecosystem: { id: string; slug: string; revision: number };
  /** The map is not true any more. */
  onMap(): void;
  /** Somebody else changed something: what was read is not true any more. */
  onChanged(): void;
  /** This page changed something. */
  onWritten(): void;
  /** Opens the history. */
  onHistory(): void;
  /** Opens the history of one record. */
  onHistoryOf(record: string): void;
  /** Takes back what was done to the view since the last change; false when nothing was. */
  undoView: { readonly current: (last: number | undefined) => boolean };
};

/** The time of an ecosystem on this page: what others do comes in, what one did oneself can be undone (Ctrl or Cmd+Z) and redone (with Shift, or Ctrl+Y). */
export function useHistory(options: Options): HistoryScopeValue {
  const changes = useLive(options);
  const scope = useUndo(options.ecosystem.id, changes, options.onWritten);
  // What is on its way is the last change, as soon as the server has taken it.
  const undo = () =>
    changes.whenAnswered(() => {
      const last = changes.last();
      if (options.undoView.current(last)) return;
      if (last !== undefined) scope.undoAndTell(last);
    });
  const redo = () =>
    changes.whenAnswered(() => {
      const last = changes.lastUndoing();
      if (last !== undefined) scope.undoAndTell(last);
    });
  // In a text field the same keys undo what was typed.
  useHotkeys([
    ['mod+Z', () => isDialogOpen() || undo()],
    ['mod+shift+Z', () => isDialogOpen() || redo()],
    ['mod+Y', () => isDialogOpen() || redo()],
  ]);
  const { onHistoryOf } = options;
  return useMemo(() => ({ ...scope, open: onHistoryOf }), [scope, onHistoryOf]);
}
