import { Button, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapAddress } from '../app/address.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, nameIn } from '../language/language.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CellPanel } from './cell-panel.tsx';
import type { CoverageCell, CoverageFilter } from './coverage.documents.ts';
import { type Change, type Choice, CoverageControls } from './coverage-controls.tsx';
import { CoverageGrid } from './coverage-grid.tsx';
import style from './coverage-view.module.css';
import { type Dimension, type Pair, pairIn } from './matrix.ts';

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
  if (on) return <NotInThePast onToday={() => onChange({ on: undefined })} />;
  const narrowed = [
    !isSeats && places.find(({ value }) => value === within)?.label.trim(),
    missions.find(({ value }) => value === mission)?.label,
  ].filter((words) => typeof words === 'string');
  const query = new URLSearchParams({ ...pair, language, ...(mission ? { mission } : {}) });
  if (filter.place) query.set('place', filter.place);
  return (
    <div className={style.view} data-coverage data-print>
      <Head {...{ ecosystem, pair, narrowed }} />
      {address.held && (
        <Text size="sm" c="dimmed" role="note">
          {t('reading.ofToday')}
        </Text>
      )}
      <CoverageControls
        {...{ ecosystem, address, pair, places: isSeats ? [] : places, missions, worstFirst }}
        query={query}
        onPair={show}
        onChange={onChange}
        onWorstFirst={setWorstFirst}
      />
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

function NotInThePast({ onToday }: { onToday(): void }) {
  const { t } = useTranslation();
  return (
    <div className={style.view}>
      <EmptyState title={t('coverage.past')} text={t('coverage.pastText')}>
        <Button variant="default" onClick={onToday}>
          {t('coverage.pastBack')}
        </Button>
      </EmptyState>
    </div>
  );
}

type HeadProps = { ecosystem: Ecosystem; pair: Pair; narrowed: readonly string[] };

/** What the matrix shows, and, on paper, of which ecosystem and day. */
function Head({ ecosystem, pair, narrowed }: HeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = dateIn(language, new Date().toISOString());
  const dimension = (name: Dimension) => t(`coverage.dimension.${name}`).toLocaleLowerCase(language);
  return (
    <div className={style.head}>
      <Title order={2} size="h3">
        {t('coverage.caption', { rows: dimension(pair.rows), columns: dimension(pair.columns) })}
      </Title>
      <Text className={style.printed ?? ''}>
        {[t('coverage.printed', { ecosystem: nameIn(language, ecosystem), day }), ...narrowed].join(' · ')}
      </Text>
    </div>
  );
}
