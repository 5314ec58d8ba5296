import { Alert, Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryScope } from '../app/history-scope.ts';
import type { Failure } from '../graphql/failure.ts';
import { sentenceOf } from './use-undo.ts';

type Props = {
  revision: number;
  /** What it did, for who does not see the row around. */
  sentence: string;
};

/** Undoes a change after a second look, and says why when the server refuses. */
export function UndoButton({ revision, sentence }: Props) {
  const { t } = useTranslation();
  const scope = useContext(HistoryScope);
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  if (!scope) return null;
  const confirm = async () => {
    setSending(true);
    const refused = await scope.undo(revision);
    setSending(false);
    setAsking(false);
    setFailure(refused);
  };
  return (
    <div>
      {failure && (
        <Alert role="alert" color="orange" variant="light" mb="xs">
          {sentenceOf(failure, t)}
        </Alert>
      )}
      {asking ? (
        <Group gap="xs" pl={8} role="group" aria-label={t('history.undoNamed', { sentence })}>
          <Text size="sm">{t('history.sure')}</Text>
          <Button size="compact-sm" loading={sending} onClick={confirm} autoFocus>
            {t('history.undo')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={sending} onClick={() => setAsking(false)}>
            {t('history.leave')}
          </Button>
        </Group>
      ) : (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconArrowBackUp aria-hidden size={16} />}
          aria-label={t('history.undoNamed', { sentence })}
          onClick={() => {
            setFailure(undefined);
            setAsking(true);
          }}
        >
          {t('history.undo')}
        </Button>
      )}
    </div>
  );
}
