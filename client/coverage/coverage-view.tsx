import { ActionIcon, Button, Group, NativeSelect, Select, Switch, Text, Title } from '@mantine/core';
import { IconArrowsExchange, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapAddress } from '../app/address.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, nameIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CellPanel } from './cell-panel.tsx';
import type { CoverageCell, CoverageFilter } from './coverage.documents.ts';
import { CoverageGrid } from './coverage-grid.tsx';
import style from './coverage-view.module.css';
import { chosen, DIMENSIONS, type Dimension, type Pair, pairIn, swapped } from './matrix.ts';

type Choice = { value: string; label: string };
type Change = { [Name in 'rows' | 'columns' | 'within' | 'mission' | 'cell' | 'on']?: string | undefined };

type Props = {
  ecosystem: Ecosystem;
  address: MapAddress;
  /** What the matrix can be narrowed to. */
  places: readonly Choice[];
  missions: readonly Choice[];
  /** Raised by every write of this page. */
  round: number;
  /** Changes the address; replaced where nobody would want to go back. */
  onChange(change: Change, replace?: boolean): void;
  /** Opens a stakeholder or a mission. */
  onGo(id: string): void;
};

/** The middle of the page as a coverage matrix: its two dimensions, what it is narrowed to, and the cell that is open. */
export function CoverageView({ ecosystem, address, places, missions, round, onChange, onGo }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [worstFirst, setWorstFirst] = useState(false);
  const [focused, setFocused] = useState<CoverageCell>();
  const { within, mission, cell, on } = address;
  const pair = pairIn(address);
  const isSeats = [pair.rows, pair.columns].every((each) => each === 'mission' || each === 'role');
  const filter = useMemo((): CoverageFilter => {
    // Seats are judged over a mission as a whole: a place narrows nothing.
    return { ...(within && !isSeats ? { place: within } : {}), ...(mission ? { mission } : {}) };
  }, [within, mission, isSeats]);
  const show = (next: Pair) => {
    setFocused(undefined);
    onChange({ ...next, cell: undefined });
  };
  const close = useCallback(() => {
    onChange({ cell: undefined });
    document.querySelector<HTMLElement>('[data-coverage] td[tabindex="0"]')?.focus();
  }, [onChange]);
  if (on) {
    return (
      <div className={style.view}>
        <EmptyState title={t('coverage.past')} text={t('coverage.pastText')}>
          <Button variant="default" onClick={() => onChange({ on: undefined })}>
            {t('coverage.pastBack')}
          </Button>
        </EmptyState>
      </div>
    );
  }
  const dimensions = DIMENSIONS.map((value) => ({ value, label: t(`coverage.dimension.${value}`) }));
  const narrowed = [
    !isSeats && places.find(({ value }) => value === within)?.label.trim(),
    missions.find(({ value }) => value === mission)?.label,
  ].filter(Boolean);
  const query = new URLSearchParams({ ...pair, language, ...(mission ? { mission } : {}) });
  if (filter.place) query.set('place', filter.place);
  const today = dateIn(language, new Date().toISOString());
  return (
    <div className={style.view} data-coverage data-print>
      <div className={style.head}>
        <Title order={2} size="h3">
          {t('coverage.caption', {
            rows: t(`coverage.dimension.${pair.rows}`).toLocaleLowerCase(language),
            columns: t(`coverage.dimension.${pair.columns}`).toLocaleLowerCase(language),
          })}
        </Title>
        <Text className={style.printed ?? ''}>
          {[t('coverage.printed', { ecosystem: nameIn(language, ecosystem), day: today }), ...narrowed].join(
            ' · ',
          )}
        </Text>
      </div>
      <div className={style.controls}>
        <NativeSelect
          label={t('coverage.rows')}
          data={dimensions}
          value={pair.rows}
          onChange={(event) => show(chosen(pair, 'rows', event.currentTarget.value as Dimension))}
        />
        <ActionIcon
          size={36}
          variant="default"
          aria-label={t('coverage.swap')}
          title={t('coverage.swap')}
          onClick={() => show(swapped(pair))}
        >
          <IconArrowsExchange aria-hidden size={18} />
        </ActionIcon>
        <NativeSelect
          label={t('coverage.columns')}
          data={dimensions}
          value={pair.columns}
          onChange={(event) => show(chosen(pair, 'columns', event.currentTarget.value as Dimension))}
        />
        {!isSeats && places.length > 0 && (
          <Select
            label={t('coverage.place')}
            placeholder={t('coverage.anyPlace')}
            data={[...places]}
            value={within ?? null}
            searchable
            clearable
            className={style.narrow ?? ''}
            nothingFoundMessage={t('coverage.noneFound')}
            onChange={(value) => onChange({ within: value ?? undefined, cell: undefined })}
          />
        )}
        {missions.length > 0 && (
          <Select
            label={t('coverage.mission')}
            placeholder={t('coverage.anyMission')}
            data={[...missions]}
            value={mission ?? null}
            searchable
            clearable
            className={style.narrow ?? ''}
            nothingFoundMessage={t('coverage.noneFound')}
            onChange={(value) => onChange({ mission: value ?? undefined, cell: undefined })}
          />
        )}
        <Group gap="xs" className={style.actions ?? ''}>
          <Switch
            label={t('coverage.worstFirst')}
            checked={worstFirst}
            onChange={(event) => setWorstFirst(event.currentTarget.checked)}
          />
          <Button
            variant="default"
            leftSection={<IconPrinter aria-hidden size={16} />}
            onClick={() => print()}
          >
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
      </div>
      <CoverageGrid
        key={`${pair.rows} ${pair.columns}`}
        ecosystem={ecosystem.slug}
        {...pair}
        filter={filter}
        language={language}
        worstFirst={worstFirst}
        round={round}
        cell={cell}
        onCell={(opened) => onChange({ cell: opened })}
        onFocus={setFocused}
      >
        {cell ? (
          <CellPanel ecosystem={ecosystem.slug} {...{ pair, filter, cell, round, onGo }} onClose={close} />
        ) : (
          <Text size="sm" className={style.said ?? ''}>
            {focused?.sentence ?? t('coverage.hint')}
          </Text>
        )}
      </CoverageGrid>
    </div>
  );
}
