import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryScope } from '../app/history-scope.ts';

/** Leads to what was changed of one record in a list. */
export function RecordHistory({ id, title }: { id: string; title: string }) {
  const { t } = useTranslation();
  const scope = useContext(HistoryScope);
  if (!scope) return null;
  return (
    <Button
      size="xs"
      variant="subtle"
      color="gray"
      c="var(--ink)"
      leftSection={<IconHistory aria-hidden size={14} />}
      aria-label={t('history.named', { name: title })}
      onClick={() => scope.open(id)}
    >
      {t('history.title')}
    </Button>
  );
}
