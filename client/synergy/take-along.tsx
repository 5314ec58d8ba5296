import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import type { SynergyKind } from './kinds.ts';

type Props = { ecosystem: { slug: string }; kind: SynergyKind | undefined; about: string | undefined };

/** The same as a file. */
export function TakeAlong({ ecosystem, kind, about }: Props) {
  const { t, language } = useWords();
  const query = new URLSearchParams({ language, ...(kind && { kind }), ...(about && { about }) });
  return (
    <Group gap={4}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
          aria-label={t('synergy.takeAlong', { format: format.toUpperCase() })}
          href={`/api/ecosystems/${encodeURIComponent(ecosystem.slug)}/synergies.${format}?${query}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}
