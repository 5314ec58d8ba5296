import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';

type Props = { ecosystem: { slug: string }; from: string; to: string };

/** The same as a file. */
export function TakeAlong({ ecosystem, from, to }: Props) {
  const { t, language } = useWords();
  const query = new URLSearchParams({ language, from, to });
  return (
    <Group gap={4}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
          aria-label={t('introduction.takeAlong', { format: format.toUpperCase() })}
          href={`/api/ecosystems/${encodeURIComponent(ecosystem.slug)}/introductions.${format}?${query}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}
