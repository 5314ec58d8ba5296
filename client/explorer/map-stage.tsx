import { Button, Code, Group, Loader, Progress, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JoinButton } from '../joining/join-button.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn, numberIn } from '../language/language.ts';
import type { Visible } from '../map/filter.ts';
import { GuessLegend } from '../map/guess-legend.tsx';
import { Legend } from '../map/legend.tsx';
import type { LinesLeft } from '../map/line-window.ts';
import { isSummed, LinesNote } from '../map/lines-note.tsx';
import type { MapData } from '../map/map-data.ts';
import type { OpenBox } from '../map/open-boxes.ts';
import { OpenLegend } from '../map/open-legend.tsx';
import { type Overlay, overlayIn } from '../map/overlay.ts';
import { OverlayLegend } from '../map/overlay-legend.tsx';
import { PinLegend } from '../map/pin-legend.tsx';
import type { Rings } from '../map/rings.ts';
import type { MapPath } from '../map/scene.ts';
import { ShadeLegend, SizeLegend } from '../map/shade-legend.tsx';
import { withoutLinksOf } from '../map/supposed.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FilterStrip } from './filter-strip.tsx';
import { MapBars } from './map-bars.tsx';
import { MapControls } from './map-controls.tsx';
import style from './map-stage.module.css';
import { OpenCard } from './open-card.tsx';
import { countsOf, endsOf, rowsOf } from './rows-told.ts';
import { TableView } from './table-view.tsx';
import type { Explored } from './use-explorer.ts';
import { useGrowth } from './use-growth.ts';
import { listOf } from './use-guesses.ts';
import { WalkedMap } from './walked-map.tsx';

/** The middle of the page: the reading that stands there, the map or its table, or why there is neither. */
export function MapStage({ page }: { page: Explored }) {
  const { map, visible, staged } = page;
  const { data } = map;
  if (staged) {
    return (
      <Suspense fallback={null}>
        <staged.Panel {...page.read} />
      </Suspense>
    );
  }
  if (!data || !visible) return <MapWaiting map={map} />;
  if (data.nodeCount === 0) return <NothingYet page={page} />;
  const { filter, filtered = visible, address } = page;
  const strip = <FilterStrip {...{ data, filter }} visible={filtered} onFilter={address.narrow} />;
  return (
    <div className={style.shown}>
      <MapBars page={page} />
      {!page.isMapShown && <div className={style.narrowed}>{strip}</div>}
      <div className={style.place}>
        {page.isMapShown && <div className={style.over}>{strip}</div>}
        <MapOrTable page={page} data={data} visible={visible} />
      </div>
    </div>
  );
}

/** An ecosystem in which nothing is recorded, today or on a past day. */
function NothingYet({ page: { ecosystem, address, task } }: { page: Explored }) {
  const { t } = useTranslation();
  const first = useRef<HTMLButtonElement>(null);
  // Whoever has just created it goes on by keyboard from here; a focus that somebody has set stays where it is.
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus();
  }, []);
  if (address.address.on) {
    return (
      <div className={style.message}>
        <EmptyState title={t('past.empty')} text={t('past.emptyText')} />
      </div>
    );
  }
  return (
    <div className={style.message}>
      <EmptyState title={t('explorer.empty')} text={t('explorer.emptyText')}>
        {ecosystem.mayEdit && (
          <Group gap="xs">
            <Button ref={first} onClick={() => task.start({ do: 'add-stakeholder' })}>
              {t('explorer.addFirst')}
            </Button>
            <Button variant="default" onClick={() => task.start({ do: 'paste' })}>
              {t('paste.add')}
            </Button>
          </Group>
        )}
        <JoinButton ecosystem={ecosystem} />
        <Text size="sm" c="dimmed" component="div" mt="md" maw="100%">
          {t('explorer.emptyImport')}
          <Code block mt="xs">
            npm run import -- {ecosystem.slug} elements.csv connections.csv
          </Code>
        </Text>
      </EmptyState>
    </div>
  );
}

function MapWaiting({ map }: { map: Explored['map'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (map.state === 'failed' || map.state === 'missing') {
    return (
      <div className={style.message}>
        <EmptyState alert title={t('explorer.mapFailed')} text={map.message ?? t('explorer.mapFailedText')}>
          <Button variant="default" onClick={map.reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={style.message} role="status">
      <Stack gap="sm" align="center" w={240}>
        <Loader aria-hidden />
        <Text>{map.message ?? t('explorer.mapLoading')}</Text>
        {map.progress !== undefined && (
          <>
            <Progress w="100%" value={map.progress * 100} aria-label={t('explorer.mapLoading')} />
            <Text size="sm" c="dimmed">
              {numberIn(language, Math.round(map.progress * 100))} %
            </Text>
          </>
        )}
      </Stack>
    </div>
  );
}

type DrawnProps = { page: Explored; data: MapData; visible: Visible };

/** The map with what can be done to it, or its table. */
function MapOrTable({ page, data, visible }: DrawnProps) {
  const { lit, address, drawable, onGo } = page;
  const { t } = useTranslation();
  const { at, link, as, tab } = address.address;
  const row = at ? data.rowOf(at) : -1;
  const selected = row >= 0 ? row : undefined;
  const ends = useMemo(() => endsOf(data, link) ?? (lit && rowsOf(data, lit.ids)), [data, link, lit]);
  const counts = useMemo(() => countsOf(data, lit?.counts), [data, lit?.counts]);
  const rings = useMemo(
    () =>
      counts && {
        ...{ counts, isCut: lit?.isCut },
        now: (lit?.listed && rowsOf(data, lit.listed)) ?? new Set(counts.keys()),
      },
    [data, counts, lit?.listed, lit?.isCut],
  );
  const overlay = useMemo(
    () => lit?.overlay && overlayIn((id) => data.rowOf(id), lit.overlay),
    [data, lit?.overlay],
  );
  const gone = useMemo(() => lit?.gone && rowsOf(data, lit.gone), [data, lit?.gone]);
  const left = useMemo(() => withoutLinksOf(data, visible, gone), [data, visible, gone]);
  const { selectLink } = address;
  const open = useCallback((chosen: number) => onGo(data.idOf(chosen)), [data, onGo]);
  const openLink = useCallback(
    (from: number, to: number) => selectLink(`${data.idOf(from)}~${data.idOf(to)}`),
    [data, selectLink],
  );
  if (as === 'table' || !drawable) {
    return (
      <TableView
        data={data}
        visible={visible}
        tab={tab ?? 'elements'}
        onTab={address.showTab}
        selected={selected}
        onSelect={open}
        onSelectLink={openLink}
        counts={counts}
        figures={page.open?.figures}
        chosen={page.chosen}
        note={drawable ? undefined : t('map.noWebgl')}
      />
    );
  }
  const path = lit?.path?.data === data ? lit.path : undefined;
  return (
    <Drawn
      {...{ page, data, selected, rings, path, gone, overlay }}
      visible={left}
      focus={ends}
      onLink={openLink}
    />
  );
}

type CanvasProps = DrawnProps & {
  selected: number | undefined;
  focus: Set<number> | undefined;
  rings: Rings | undefined;
  path: MapPath | undefined;
  gone: ReadonlySet<number> | undefined;
  overlay: Overlay | undefined;
  onLink(from: number, to: number): void;
};

function Drawn({ page, data, visible, selected, focus, rings, path, gone, overlay, onLink }: CanvasProps) {
  const { ecosystem, address, handle, drawn, open, guesses, onGo } = page;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<OpenBox>();
  const language = useLanguage();
  // At once: a light ground would flash in the dark.
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  // On less, an open legend would lie over most of the map.
  const isRoomy = useMediaQuery('(min-width: 75em) and (min-height: 45em)', true, {
    getInitialValueInEffect: false,
  });
  // Between two panels it would leave the map a corner.
  const isNarrow = useMediaQuery('(max-width: 100em)', false, { getInitialValueInEffect: false });
  const isBetween = isNarrow && page.isInspectorOpen && page.shownPanel !== undefined;
  const [lines, setLines] = useState<LinesLeft>();
  const legend = useRef<HTMLDivElement>(null);
  useGrowth(legend, () => handle.current?.refit());
  return (
    <>
      <button type="button" className={style.toTable} onClick={() => address.show('table')}>
        {t('explorer.toTable')}
      </button>
      <WalkedMap
        page={page}
        {...{ data, visible, selected, focus, rings, path, gone, overlay, language, scheme, handle }}
        colourBy={address.address.colour === 'kind' ? 'kind' : 'sector'}
        shade={drawn.shading?.shade}
        sizes={drawn.sizes}
        groups={drawn.grouping.groups}
        onGroup={drawn.grouping.toggle}
        onLines={setLines}
        onSelect={(chosen) => address.select(chosen === undefined ? undefined : data.idOf(chosen))}
        onSelectLink={onLink}
        open={open?.marks}
        guesses={guesses}
        onOpen={setChosen}
        onArc={(synergy) => address.openReading('synergies', { synergy })}
        onView={(view) => {
          setChosen(undefined);
          address.move(view);
        }}
        label={t('map.label', {
          name: nameIn(language, ecosystem),
          elements: t('count.elements', { count: visible.nodeCount }),
          links: t('count.links', { count: visible.linkCount }),
        })}
      />
      {visible.nodeCount === 0 && (
        <div className={style.nothing}>
          <EmptyState title={t('explorer.nothing')} text={t('explorer.nothingText')}>
            <Button variant="default" onClick={() => address.narrow({})}>
              {t('filter.clear')}
            </Button>
          </EmptyState>
        </div>
      )}
      <div ref={legend} className={style.legend} data-over-map>
        <Legend
          data={data}
          filter={page.filter}
          onFilter={address.narrow}
          colourBy={address.address.colour === 'kind' ? 'kind' : 'sector'}
          isShaded={drawn.shading?.shade !== undefined}
          scheme={scheme}
          language={language}
          key={String(isBetween)}
          closed={!isRoomy || isBetween}
          onToggle={() => handle.current?.refit()}
          extra={
            <>
              {overlay && <OverlayLegend overlay={overlay} scheme={scheme} />}
              {open && <OpenLegend open={open.marks} visible={visible} scheme={scheme} />}
              {guesses && <GuessLegend {...{ guesses, visible, scheme }} onList={listOf(address)} />}
              {!drawn.grouping.groups && <PinLegend {...{ data, visible, scheme }} />}
            </>
          }
        >
          <LinesNote left={lines} isSummed={isSummed(drawn.grouping.groups)} language={language} />
          {drawn.shading && (
            <ShadeLegend
              {...{ shading: drawn.shading, steps: drawn.steps, visible, scheme }}
              onSteps={address.showShades}
            />
          )}
          {drawn.sizes && (
            <SizeLegend {...{ data, language, sizes: drawn.sizes, by: address.address.size ?? 'links' }} />
          )}
        </Legend>
      </div>
      <MapControls page={page} />
      {open && chosen?.row !== undefined && (
        <OpenCard
          key={`${chosen.row} ${chosen.kind}`}
          {...{ data, chosen, row: chosen.row, records: open.records }}
          slug={ecosystem.address}
          onOpen={(id, record) => {
            setChosen(undefined);
            onGo(id, record);
          }}
          onClose={() => {
            setChosen(undefined);
            // A press on the map does not bring the keyboard there.
            handle.current?.takeFocus();
          }}
        />
      )}
    </>
  );
}
