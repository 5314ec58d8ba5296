import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type LinkStatus, nextOf, type Saying } from './link-status.ts';

type Props = { status: LinkStatus; say: readonly Saying[]; onSay(saying: Saying): void };

/** What can be said of a link now; of one that is over, what to do instead. */
export function StatusActions({ status, say, onSay }: Props) {
  const { t } = useTranslation();
  if (nextOf(status).length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('saying.over')}
      </Text>
    );
  return (
    <Group gap="xs">
      {say.map((saying) => (
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
