import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import type { Section } from './sections.ts';

type Props = { ecosystem: { slug: string }; section: Section; period: string | undefined; silent: number };

/** The same list as a file. */
export function TakeAlong({ ecosystem, section, period, silent }: Props) {
  const { t, language } = useWords();
  const [from, to] = (period ?? '~').split('~');
  const query = new URLSearchParams({
    ...{ language, section },
    ...(section === 'TIES' && { silent: String(silent), ...(from && { from }), ...(to && { to }) }),
  });
  return (
    <Group gap={4}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
          aria-label={t('influence.takeAlong', { format: format.toUpperCase() })}
          href={`/api/ecosystems/${encodeURIComponent(ecosystem.slug)}/influence.${format}?${query}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}
