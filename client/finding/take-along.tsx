import { Button, Group } from '@mantine/core';
import { IconFileSpreadsheet, IconTable } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import type { FindingAddress } from './finding-filter.ts';
import { fileOf } from './finding-filter.ts';

type Props = {
  slug: string;
  address: FindingAddress;
  /** Other ways to take along what is listed. */
  children?: React.ReactNode;
};

/** The findings that are listed, to take along. */
export function TakeAlong({ slug, address, children }: Props) {
  const { t, language } = useWords();
  return (
    <Group gap="xs" role="group" aria-label={t('gaps.takeAlong')}>
      {children}
      <Button
        component="a"
        size="compact-sm"
        variant="default"
        leftSection={<IconTable aria-hidden size={16} />}
        href={fileOf('csv', slug, address, language)}
        download
      >
        CSV
      </Button>
      <Button
        component="a"
        size="compact-sm"
        variant="default"
        leftSection={<IconFileSpreadsheet aria-hidden size={16} />}
        href={fileOf('xlsx', slug, address, language)}
        download
      >
        Excel
      </Button>
    </Group>
  );
}
