import { Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import type { Values } from './field.ts';
import type { Listed, Noun } from './noun.ts';
import { NounForm } from './noun-form.tsx';
import { useRecordScope } from './scope.ts';

type Task<Row> =
  | { do: 'add'; preset?: Values | undefined }
  | { do: 'change'; row: Row }
  | { do: 'remove'; row: Row };

/** Adding, changing and removing the records of a noun: what starts each, and the dialog of the one at hand. */
export function useRecordTasks<Row extends Listed>(noun: Noun<Row>, of: string) {
  const words = useWords();
  const { t } = words;
  const client = useClient();
  const say = useDone();
  const { onWritten } = useRecordScope();
  const [task, setTask] = useState<Task<Row>>();
  // The list is read again when the form closes: it would take the form with it while it reads.
  const added = useRef(false);
  const close = () => {
    setTask(undefined);
    if (added.current) onWritten();
    added.current = false;
  };
  const done = (message: string) => {
    added.current = false;
    close();
    say(message);
    onWritten();
  };
  const saved = () => done(t('form.saved'));
  const dialog =
    task &&
    (task.do === 'remove' ? (
      <ConfirmDialog
        title={t('record.removeTitle', { name: noun.title(task.row, words) })}
        action={t('form.remove')}
        send={(key) => noun.remove(client, task.row, key)}
        onDone={() => done(t('form.removed'))}
        onClose={close}
      >
        <Text>{t(`noun.${noun.name}.goes`)}</Text>
      </ConfirmDialog>
    ) : task.do === 'change' ? (
      <NounForm noun={noun} of={of} row={task.row} onSaved={saved} onClose={close} />
    ) : (
      <NounForm
        noun={noun}
        of={of}
        preset={task.preset}
        onSaved={saved}
        onAdded={() => {
          added.current = true;
        }}
        onClose={close}
      />
    ));
  return {
    dialog,
    add: (preset?: Values) => setTask({ do: 'add', preset }),
    change: (row: Row) => setTask({ do: 'change', row }),
    remove: (row: Row) => setTask({ do: 'remove', row }),
  };
}
