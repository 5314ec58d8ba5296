import { Button, Group, NativeSelect } from '@mantine/core';
import { IconArrowLeft, IconDownload, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useWords } from '../language/use-words.ts';
import { GROUPINGS, type Grouping } from './value.documents.ts';
import style from './value.module.css';

type Props = { ecosystem: Ecosystem; by: Grouping; onBy(by: Grouping | undefined): void };

/** What the reader chooses and takes along: not printed. */
export function ResultsControls({ ecosystem, by, onBy }: Props) {
  const { t, language } = useWords();
  const query = new URLSearchParams({ by, language });
  return (
    <section className={style.controls} aria-label={t('value.choices')}>
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft aria-hidden size={16} />}
        renderRoot={(props) => <Link {...props} to="/$slug" params={{ slug: ecosystem.address }} />}
      >
        {t('value.back')}
      </Button>
      <Group gap="sm" align="end">
        <NativeSelect
          label={t('value.by')}
          value={by}
          data={GROUPINGS.map((value) => ({ value, label: t(`value.groupings.${value}`) }))}
          onChange={({ currentTarget: { value } }) => onBy(GROUPINGS.find((each) => each === value))}
        />
        {(['csv', 'xlsx', 'json'] as const).map((format) => (
          <Button
            key={format}
            component="a"
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload aria-hidden size={16} />}
            aria-label={t('value.takeAlong', { format: format.toUpperCase() })}
            href={`/api/ecosystems/${encodeURIComponent(ecosystem.slug)}/value.${format}?${query}`}
          >
            {format.toUpperCase()}
          </Button>
        ))}
        <Button leftSection={<IconPrinter aria-hidden size={16} />} size="compact-sm" onClick={() => print()}>
          {t('value.print')}
        </Button>
      </Group>
    </section>
  );
}
