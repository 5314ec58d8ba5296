import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LinkStatus, nextOf, type Saying } from './link-status.ts';

type Props = { status: LinkStatus; onSay(saying: Saying): void };

/** What can be said of a link now; of one that is over, what to do instead. */
export function StatusActions({ status, onSay }: Props) {
  const { t } = useTranslation();
  const next = nextOf(status);
  if (next.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('saying.over')}
      </Text>
    );
  return (
    <Group gap="xs">
      {next.map((saying) => (
        <Button
          key={saying}
          size="sm"
          variant={saying === 'CONFIRMED' ? 'light' : 'default'}
          onClick={() => onSay(saying)}
        >
          {t(`saying.do.${saying}`)}
        </Button>
      ))}
    </Group>
  );
}
