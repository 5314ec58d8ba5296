import { Button, Group, NativeSelect, Switch } from '@mantine/core';
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { chosen, DIMENSIONS, type Dimension, pairIn } from '../coverage/matrix.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { TakeAlong } from '../finding/take-along.tsx';
import type { ReportAddress } from './reading.ts';
import style from './report.module.css';
import { isTold } from './reported-findings.tsx';

type Props = {
  ecosystem: Ecosystem;
  address: ReportAddress;
  /** How many findings it tells of. */
  count: number | undefined;
  onChange(change: ReportAddress): void;
};

/** What the reader chooses and what leads away: not printed. */
export function ReportControls({ ecosystem, address, count = 0, onChange }: Props) {
  const { t } = useTranslation();
  const { rows: _rows, columns: _columns, detail, ...filter } = address;
  const pair = pairIn(address);
  const dimensions = DIMENSIONS.map((value) => ({ value, label: t(`coverage.dimension.${value}`) }));
  const choose = (side: 'rows' | 'columns') => (event: React.ChangeEvent<HTMLSelectElement>) =>
    onChange(chosen(pair, side, event.currentTarget.value as Dimension));
  return (
    <section className={style.controls} aria-label={t('report.choices')}>
      <Button
        variant="subtle"
        leftSection={<IconArrowLeft aria-hidden size={16} />}
        renderRoot={(props) => (
          <Link
            {...props}
            to="/$slug"
            params={{ slug: ecosystem.address }}
            search={{ reading: 'gaps', ...filter }}
          />
        )}
      >
        {t('report.back')}
      </Button>
      <Group gap="sm" align="end">
        <NativeSelect
          label={t('report.rows')}
          data={dimensions}
          value={pair.rows}
          onChange={choose('rows')}
        />
        <NativeSelect
          label={t('report.columns')}
          data={dimensions}
          value={pair.columns}
          onChange={choose('columns')}
        />
        <Switch
          label={t('report.full')}
          checked={isTold(detail, count)}
          onChange={(event) => onChange({ detail: event.currentTarget.checked ? 'full' : 'short' })}
        />
        <TakeAlong slug={ecosystem.slug} address={filter}>
          <Button
            leftSection={<IconPrinter aria-hidden size={16} />}
            size="compact-sm"
            onClick={() => print()}
          >
            {t('report.print')}
          </Button>
        </TakeAlong>
      </Group>
    </section>
  );
}
