import { type KeyboardEvent, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../app/use-address.ts';
import type { Visible } from '../map/filter.ts';
import { LassoLayer } from '../map/lasso-layer.tsx';
import { MapCanvas, type MapCanvasProps } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';
import { NeighbourList } from './neighbour-list.tsx';
import { useCarry } from './use-carry.ts';
import type { Explored } from './use-explorer.ts';
import { usePins } from './use-pins.ts';
import { useWalk } from './use-walk.ts';
import style from './walked-map.module.css';

type Props = Omit<
  MapCanvasProps,
  'onChoose' | 'onKeyDown' | 'onFocus' | 'onBlur' | 'current' | 'haloed' | 'view'
> & {
  page: Explored;
  data: MapData;
  visible: Visible;
};

/** The map with all that a hand or the keyboard does on it: going from element to element, and choosing several. */
export function WalkedMap({ page, ...props }: Props) {
  const { t } = useTranslation();
  const view = useView();
  const { data, visible, selected, groups } = props;
  const { address, chosen, looking, handle, lasso, moving } = page;
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
    onMove: moving.toggle,
    onGroup: page.drawn.grouping.toggle,
  });
  const { move } = usePins(page);
  const moves = useMemo(
    () =>
      moving.isOn
        ? {
            movedWith: (row: number) => (chosen.rows.has(row) ? chosen.ids : [data.idOf(row)]),
            onPut: move,
          }
        : undefined,
    [moving.isOn, chosen, data, move],
  );
  const carry = useCarry(data, visible, handle, moves);
  const onKeyDown = (event: KeyboardEvent) => {
    if (carry.onKeyDown(event, walk.current)) return;
    walk.onKeyDown(event);
  };
  const said = carry.said || walk.said;
  const { row: focused } = looking.focus;
  const haloed = useMemo(
    () => (focused === undefined ? chosen.rows : new Set([...chosen.rows, focused])),
    [chosen.rows, focused],
  );
  return (
    <>
      <MapCanvas
        {...props}
        view={view}
        current={walk.current}
        haloed={haloed}
        onChoose={choose}
        moves={moves}
        onKeyDown={onKeyDown}
        onFocus={walk.onFocus}
        onBlur={() => {
          carry.onBlur();
          walk.onBlur();
        }}
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
      <output className={style.said} data-said={said !== '' || undefined}>
        {said}
        {said && (
          <span className={style.keys}>
            {t(carry.isCarrying ? 'move.keys' : moves ? 'move.keysBefore' : 'walk.keys')}
          </span>
        )}
      </output>
      {walk.list.isOpen && <NeighbourList {...walk.list} />}
    </>
  );
}
