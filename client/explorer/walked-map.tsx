import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visible } from '../map/filter.ts';
import { LassoLayer } from '../map/lasso-layer.tsx';
import { MapCanvas, type MapCanvasProps } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';
import { NeighbourList } from './neighbour-list.tsx';
import type { Explored } from './use-explorer.ts';
import { useWalk } from './use-walk.ts';
import style from './walked-map.module.css';

type Props = Omit<MapCanvasProps, 'onChoose' | 'onKeyDown' | 'onFocus' | 'onBlur' | 'current' | 'haloed'> & {
  page: Explored;
  data: MapData;
  visible: Visible;
};

/** The map with all that a hand or the keyboard does on it: going from element to element, and choosing several. */
export function WalkedMap({ page, ...props }: Props) {
  const { t } = useTranslation();
  const { data, visible, selected, groups } = props;
  const { address, chosen, looking, handle, lasso } = page;
  const { toggle, add } = chosen;
  const choose = useCallback((row: number) => toggle(data.idOf(row)), [toggle, data]);
  const walk = useWalk({ data, visible, groups }, handle, {
    selected,
    onOpen: (row) => address.select(data.idOf(row)),
    onChoose: choose,
    onHide: (row) => looking.hide([data.idOf(row)]),
    onFocus: (row) => address.focusOn(data.idOf(row)),
    onExpand: (row) => address.expand(data.idOf(row)),
    onPath: (row) => address.openReading('path', { from: data.idOf(row) }),
    onLasso: lasso.toggle,
    onGroup: page.drawn.grouping.toggle,
  });
  const { row: focused } = looking.focus;
  const haloed = useMemo(
    () => (focused === undefined ? chosen.rows : new Set([...chosen.rows, focused])),
    [chosen.rows, focused],
  );
  return (
    <>
      <MapCanvas
        {...props}
        current={walk.current}
        haloed={haloed}
        onChoose={choose}
        onKeyDown={walk.onKeyDown}
        onFocus={walk.onFocus}
        onBlur={walk.onBlur}
      />
      {lasso.isOn && (
        <LassoLayer
          onLine={(line) => add((handle.current?.within(line) ?? []).map((row) => data.idOf(row)))}
          onPoint={(point) => {
            const row = handle.current?.at(point);
            if (row !== undefined) choose(row);
          }}
        />
      )}
      <output className={style.said} data-said={walk.said !== '' || undefined}>
        {walk.said}
        {walk.said && <span className={style.keys}>{t('walk.keys')}</span>}
      </output>
      {walk.list.isOpen && <NeighbourList {...walk.list} />}
    </>
  );
}
