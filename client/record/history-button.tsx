import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Leads to what was changed. */
export function HistoryButton({ onOpen }: { onOpen(): void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="sm"
      variant="subtle"
      color="gray"
      c="var(--ink)"
      px="xs"
      leftSection={<IconHistory aria-hidden size={16} />}
      onClick={onOpen}
    >
      {t('history.title')}
    </Button>
  );
}
