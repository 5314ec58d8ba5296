import { ActionIcon, Button, Group, NativeSelect, Select, Switch } from '@mantine/core';
import { IconArrowsExchange, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MapAddress } from '../app/address.ts';
import style from './coverage-view.module.css';
import { chosen, DIMENSIONS, type Dimension, type Pair, swapped } from './matrix.ts';

export type Choice = { value: string; label: string };
export type Change = {
  [Name in 'rows' | 'columns' | 'within' | 'mission' | 'cell' | 'on']?: string | undefined;
};

type Props = {
  ecosystem: { slug: string };
  address: MapAddress;
  pair: Pair;
  /** What the matrix can be narrowed to. */
  places: readonly Choice[];
  missions: readonly Choice[];
  worstFirst: boolean;
  /** The matrix as its files are asked for. */
  query: URLSearchParams;
  onPair(pair: Pair): void;
  onChange(change: Change): void;
  onWorstFirst(worstFirst: boolean): void;
};

/** The two dimensions of a matrix, and what it is narrowed to. */
export function CoverageControls(props: Props) {
  const { pair, places, missions, address, onPair, onChange } = props;
  const { t } = useTranslation();
  const dimensions = DIMENSIONS.map((value) => ({ value, label: t(`coverage.dimension.${value}`) }));
  const choose = (side: keyof Pair) => (event: React.ChangeEvent<HTMLSelectElement>) =>
    onPair(chosen(pair, side, event.currentTarget.value as Dimension));
  return (
    <div className={style.controls}>
      <NativeSelect
        label={t('coverage.rows')}
        data={dimensions}
        value={pair.rows}
        onChange={choose('rows')}
      />
      <ActionIcon
        size={36}
        variant="default"
        aria-label={t('coverage.swap')}
        title={t('coverage.swap')}
        onClick={() => onPair(swapped(pair))}
      >
        <IconArrowsExchange aria-hidden size={18} />
      </ActionIcon>
      <NativeSelect
        label={t('coverage.columns')}
        data={dimensions}
        value={pair.columns}
        onChange={choose('columns')}
      />
      <Narrowing
        label={t('coverage.place')}
        placeholder={t('coverage.anyPlace')}
        choices={places}
        value={address.within}
        onChoose={(within) => onChange({ within, cell: undefined })}
      />
      <Narrowing
        label={t('coverage.mission')}
        placeholder={t('coverage.anyMission')}
        choices={missions}
        value={address.mission}
        onChoose={(mission) => onChange({ mission, cell: undefined })}
      />
      <Actions {...props} />
    </div>
  );
}

type NarrowingProps = {
  label: string;
  placeholder: string;
  choices: readonly Choice[];
  value: string | undefined;
  onChoose(value: string | undefined): void;
};

/** Something that a matrix can be narrowed to; nothing where there is nothing to choose. */
function Narrowing({ label, placeholder, choices, value, onChoose }: NarrowingProps) {
  const { t } = useTranslation();
  if (choices.length === 0) return null;
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={[...choices]}
      value={value ?? null}
      searchable
      clearable
      className={style.narrow ?? ''}
      nothingFoundMessage={t('coverage.noneFound')}
      onChange={(chosen) => onChoose(chosen ?? undefined)}
    />
  );
}

/** In which order, and how to take it along. */
function Actions({ ecosystem, worstFirst, query, onWorstFirst }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" className={style.actions ?? ''}>
      <Switch
        label={t('coverage.worstFirst')}
        checked={worstFirst}
        onChange={(event) => onWorstFirst(event.currentTarget.checked)}
      />
      <Button variant="default" leftSection={<IconPrinter aria-hidden size={16} />} onClick={() => print()}>
        {t('coverage.print')}
      </Button>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          variant="default"
          href={`/api/ecosystems/${encodeURIComponent(ecosystem.slug)}/coverage.${format}?${query}`}
          download
          leftSection={<IconDownload aria-hidden size={16} />}
        >
          {t(`coverage.${format}`)}
        </Button>
      ))}
    </Group>
  );
}
