import { Button, Group, Text } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import type { FindingDetail } from './finding.documents.ts';

type Props = { finding: FindingDetail; onGo(id: string): void };

/** Whom to call for the next step: each leads to the stakeholder, the first to call first. */
export function ToCall({ finding: { toCall }, onGo }: Props) {
  const { t } = useWords();
  if (toCall.length === 0) return null;
  return (
    <Group gap={6} mt="xs" role="group" aria-label={t('gaps.toCall')}>
      <Text size="sm" fw={600}>
        {t('gaps.toCall')}
      </Text>
      {toCall.map(({ id, inWords }) => (
        <Button
          key={id}
          size="compact-sm"
          variant="default"
          leftSection={<IconPhone aria-hidden size={16} />}
          styles={{
            label: { whiteSpace: 'normal', textAlign: 'left' },
            root: { height: 'auto', minHeight: 26 },
          }}
          onClick={() => onGo(id)}
        >
          {inWords}
        </Button>
      ))}
    </Group>
  );
}
