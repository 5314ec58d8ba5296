import { Button, Code, Loader, Progress, Stack, Text } from '@mantine/core';
import { type Ref, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n.ts';
import { nameIn, numberIn } from '../app/language.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import type { Visible } from '../map/filter.ts';
import { MapCanvas, type MapHandle } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';
import type { Scheme } from '../map/palette.ts';
import type { MapLoading } from '../map/use-map.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CoverageStage } from './coverage-stage.tsx';
import type { Lit } from './lit.ts';
import { MapControls } from './map-controls.tsx';
import style from './map-stage.module.css';
import { TableView } from './table-view.tsx';
import type { Address } from './use-address.ts';

type Props = {
  ecosystem: Ecosystem;
  map: MapLoading & { reload(): void };
  visible: Visible | undefined;
  /** What a reading lights up. */
  lit?: Lit | undefined;
  address: Address;
  /** Raised by every write of this page. */
  revision: number;
  drawable: boolean;
  scheme: Scheme;
  handle: React.RefObject<MapHandle | null>;
  onGo(id: string): void;
  onAdd(): void;
};

/** The middle of the page: the map or its table, or why there is neither. */
export function MapStage(props: Props) {
  const { t } = useTranslation();
  const { map, ecosystem, visible } = props;
  const { data } = map;
  if (props.address.address.as === 'coverage') return <CoverageStage {...props} data={data} />;
  if (!data || !visible) return <MapWaiting map={map} />;
  if (data.nodeCount === 0) {
    if (props.address.address.on) {
      return (
        <div className={style.message}>
          <EmptyState title={t('past.empty')} text={t('past.emptyText')} />
        </div>
      );
    }
    return (
      <div className={style.message}>
        <EmptyState
          title={t('explorer.empty')}
          text={
            <>
              {t('explorer.emptyText')}
              <Code block mt="xs">
                npm run import -- {ecosystem.slug} elements.csv connections.csv
              </Code>
            </>
          }
        >
          {ecosystem.mayEdit && <Button onClick={props.onAdd}>{t('explorer.addFirst')}</Button>}
        </EmptyState>
      </div>
    );
  }
  return <MapOrTable {...props} data={data} visible={visible} />;
}

function MapWaiting({ map }: { map: Props['map'] }) {
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

type DrawnProps = Props & { data: MapData; visible: Visible };

function MapOrTable({ ecosystem, data, visible, lit, address, drawable, scheme, handle, onGo }: DrawnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { at, link, as, tab, colour } = address.address;
  const row = at ? data.rowOf(at) : -1;
  const selected = row >= 0 ? row : undefined;
  const ends = useMemo(() => endsOf(data, link) ?? (lit && rowsOf(data, lit.ids)), [data, link, lit]);
  const counts = useMemo(() => countsOf(data, lit?.counts), [data, lit?.counts]);
  const { select, selectLink } = address;
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
        note={drawable ? undefined : t('map.noWebgl')}
      />
    );
  }
  return (
    <>
      <button type="button" className={style.toTable} onClick={() => address.show('table')}>
        {t('explorer.toTable')}
      </button>
      <MapCanvas
        data={data}
        visible={visible}
        colourBy={colour ?? 'sector'}
        selected={selected}
        focus={ends}
        counts={counts}
        onSelect={(chosen) => select(chosen === undefined ? undefined : data.idOf(chosen))}
        onSelectLink={openLink}
        view={address.view}
        onView={address.move}
        language={language}
        scheme={scheme}
        label={t('map.label', {
          name: nameIn(language, ecosystem),
          elements: numberIn(language, visible.nodeCount),
          links: numberIn(language, visible.linkCount),
        })}
        handle={handle as Ref<MapHandle>}
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
      <MapControls handle={handle} />
    </>
  );
}

/** The rows of the two ends of a link in an address. */
function endsOf(data: MapData, link: string | undefined): Set<number> | undefined {
  if (!link) return undefined;
  const rows = link.split('~').map((id) => data.rowOf(id));
  return rows.every((row) => row >= 0) ? new Set(rows) : undefined;
}

function rowsOf(data: MapData, ids: readonly string[]): Set<number> | undefined {
  const rows = ids.map((id) => data.rowOf(id)).filter((row) => row >= 0);
  return rows.length > 0 ? new Set(rows) : undefined;
}

/** How many findings there are about each row. */
function countsOf(
  data: MapData,
  counts: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<number, number> | undefined {
  if (!counts) return undefined;
  return new Map(
    [...counts].map(([id, count]): [number, number] => [data.rowOf(id), count]).filter(([row]) => row >= 0),
  );
}
