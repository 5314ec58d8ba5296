import { Button } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Leads to where a stakeholder is merged with another one. */
export function MergeButton({ onOpen }: { onOpen(): void }) {
  const { t } = useTranslation();
  return (
    <Button
      size="sm"
      variant="subtle"
      color="gray"
      c="var(--ink)"
      px="xs"
      leftSection={<IconArrowMerge aria-hidden size={16} />}
      onClick={onOpen}
    >
      {t('duplicates.mergeWith')}
    </Button>
  );
}
