import { Button, Group, Text } from '@mantine/core';
import { IconDeviceFloppy, IconLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { failureOf, failureText } from '../graphql/failure.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { copyText } from '../ui/copy.ts';
import { submissionKeys } from '../ui/fields.ts';
import { useNotice } from '../ui/notice.ts';
import type { Definition } from './definition.ts';
import { RemoveQuestionDocument, type SavedQuestion, UpdateQuestionDocument } from './question.documents.ts';
import { QuestionForm } from './question-form.tsx';

type Props = {
  ecosystem: { id: string; mayPlan: boolean };
  definition: Definition;
  saved: SavedQuestion | undefined;
  /** It is not as it is saved. */
  isChanged: boolean;
  onSaved(id: string): void;
  onRemoved(): void;
  onWritten(): void;
};

type Task = 'save' | 'rename' | 'remove';

/** What can be done with a question: keep it, name it, take it away, send it to somebody. */
export function QuestionActions(props: Props) {
  const { ecosystem, saved, onWritten } = props;
  const { t } = useWords();
  const say = useDone();
  const [task, setTask] = useState<Task>();
  const done = (message: string) => {
    setTask(undefined);
    say(message);
    onWritten();
  };
  return (
    <>
      <Group gap={4}>
        {ecosystem.mayPlan && <Keeping {...props} onTask={setTask} onDone={done} />}
        <CopyLink />
      </Group>
      {!ecosystem.mayPlan && !saved && (
        <Text size="sm" c="dimmed">
          {t('question.mayNotSave')}
        </Text>
      )}
      {(task === 'save' || task === 'rename') && (
        <QuestionForm
          ecosystem={ecosystem}
          definition={props.definition}
          saved={task === 'rename' ? saved : undefined}
          onSaved={(id) => {
            done(t('form.saved'));
            props.onSaved(id);
          }}
          onClose={() => setTask(undefined)}
        />
      )}
      {task === 'remove' && saved && (
        <RemoveQuestion
          saved={saved}
          onRemoved={() => {
            done(t('form.removed'));
            props.onRemoved();
          }}
          onClose={() => setTask(undefined)}
        />
      )}
    </>
  );
}

type KeepingProps = Props & { onTask(task: Task): void; onDone(message: string): void };

/** For who may save it, under this name or another one. */
function Keeping({ definition, saved, isChanged, onWritten, onTask, onDone }: KeepingProps) {
  const { t } = useWords();
  const { sending, saveChanges } = useSaveChanges({ definition, onDone, onWritten });
  return (
    <>
      {saved && isChanged && (
        <Button
          size="compact-sm"
          loading={sending}
          leftSection={<IconDeviceFloppy aria-hidden size={16} />}
          onClick={() => void saveChanges(saved)}
        >
          {t('question.saveChanges')}
        </Button>
      )}
      {(!saved || isChanged) && (
        <Button
          size="compact-sm"
          variant={saved ? 'default' : 'filled'}
          leftSection={<IconDeviceFloppy aria-hidden size={16} />}
          onClick={() => onTask('save')}
        >
          {saved ? t('question.saveAsNew') : t('question.save')}
        </Button>
      )}
      {saved && (
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil aria-hidden size={16} />}
            onClick={() => onTask('rename')}
          >
            {t('question.rename')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconTrash aria-hidden size={16} />}
            onClick={() => onTask('remove')}
          >
            {t('form.remove')}
          </Button>
        </>
      )}
    </>
  );
}

type Saving = Pick<KeepingProps, 'definition' | 'onDone' | 'onWritten'>;

/** Saves a changed question under its own name. */
function useSaveChanges({ definition, onDone, onWritten }: Saving) {
  const { t } = useWords();
  const client = useClient();
  const notice = useNotice();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const [sending, setSending] = useState(false);
  const saveChanges = async ({ id, version }: SavedQuestion) => {
    setSending(true);
    const input = { id, version, definition, idempotencyKey: keyFor([version, definition]) };
    const { error } = await client.mutation(UpdateQuestionDocument, { input }).toPromise();
    setSending(false);
    if (!error) return onDone(t('form.saved'));
    const failure = failureOf(error);
    notice(failureText(t, failure), undefined, { isAlert: true });
    // Somebody else changed it first: the next try is on top of theirs.
    if (failure.code === 'CONFLICT') onWritten();
  };
  return { sending, saveChanges };
}

function CopyLink() {
  const { t } = useWords();
  const notice = useNotice();
  const copyLink = async () =>
    notice((await copyText(location.href)) ? t('question.linkCopied') : t('question.notCopied'));
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconLink aria-hidden size={16} />}
      onClick={() => void copyLink()}
    >
      {t('question.copyLink')}
    </Button>
  );
}

type RemoveProps = { saved: SavedQuestion; onRemoved(): void; onClose(): void };

function RemoveQuestion({ saved, onRemoved, onClose }: RemoveProps) {
  const { t, language } = useWords();
  const client = useClient();
  return (
    <ConfirmDialog
      title={t('record.removeTitle', { name: nameIn(language, saved) })}
      action={t('form.remove')}
      send={async (idempotencyKey) => {
        const input = { id: saved.id, version: saved.version, idempotencyKey };
        const { data, error } = await client.mutation(RemoveQuestionDocument, { input }).toPromise();
        return { data: data?.done, error };
      }}
      onDone={onRemoved}
      onClose={onClose}
    >
      <Text>{t('question.goes')}</Text>
    </ConfirmDialog>
  );
}
