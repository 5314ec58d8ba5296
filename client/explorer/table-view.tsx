import { Group, Loader, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import type { Language } from '../language/language.ts';
import type { Visible } from '../map/filter.ts';
import { atOnce, inTasks, isLarge } from '../map/in-pieces.ts';
import type { MapData } from '../map/map-data.ts';
import { type NameOrder, nameOrder } from './name-order.ts';
import { type Choice, SortableTable } from './sortable-table.tsx';
import { useElementColumns, useLinkColumns } from './table-columns.tsx';
import style from './table-view.module.css';
import type { Figures } from './taken-table.ts';
import type { Chosen } from './use-chosen.ts';

type Props = {
  data: MapData;
  visible: Visible;
  tab: 'elements' | 'links';
  onTab(tab: 'elements' | 'links'): void;
  selected: number | undefined;
  onSelect(row: number): void;
  onSelectLink(from: number, to: number): void;
  /** How many findings there are about an element, while they are looked at. */
  counts?: ReadonlyMap<number, number> | undefined;
  /** What else the map shows about elements, as a column each. */
  figures?: readonly Figures[] | undefined;
  /** Which elements are chosen together. */
  chosen: Chosen;
  /** Said above the table, when it stands in for a map that cannot be drawn. */
  note?: string | undefined;
};

/** What the map shows, as two tables: its elements and its links. While the names of another map are put in order, as it was. */
export function TableView(props: Props) {
  const { t } = useTranslation();
  const order = useNameOrder(props.data);
  const held = useRef<Ordered>(undefined);
  const shown = order ? { ...props, order } : held.current;
  useEffect(() => {
    held.current = shown;
  });
  if (shown) return <Tables {...shown} />;
  return (
    <div className={style.waiting} role="status">
      <Loader aria-hidden />
      <Text>{t('table.ordering')}</Text>
    </div>
  );
}

type Ordered = Props & { order: NameOrder };

function Tables(props: Ordered) {
  const { data, visible, order, tab, onTab, selected, onSelect, onSelectLink } = props;
  const { counts, figures, chosen, note } = props;
  const { t } = useTranslation();
  const elements = useMemo(() => rowsOf(order.nodes, visible.nodes), [order, visible]);
  const links = useMemo(() => rowsOf(order.links, visible.links), [order, visible]);
  const elementColumns = useElementColumns(data, order, onSelect, counts, figures);
  const linkColumns = useLinkColumns(data, order, onSelectLink);
  const choice = useChoice(data, chosen);
  return (
    <div className={style.view} id="table">
      <Group className={style.head ?? ''} gap="sm">
        <SegmentedControl
          aria-label={t('table.which')}
          value={tab}
          onChange={(value) => onTab(value === 'links' ? 'links' : 'elements')}
          data={[
            { value: 'elements', label: t('table.elements', { count: elements.length }) },
            { value: 'links', label: t('table.links', { count: links.length }) },
          ]}
        />
        {note && (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </Group>
      {tab === 'links' ? (
        <SortableTable key="links" caption={t('table.linksCaption')} columns={linkColumns} rows={links} />
      ) : (
        <SortableTable
          key="elements"
          caption={t('table.elementsCaption')}
          columns={elementColumns}
          rows={elements}
          current={selected}
          choice={choice}
        />
      )}
    </div>
  );
}

/** Of a large map undefined until its names are in order. */
function useNameOrder(data: MapData): NameOrder | undefined {
  const language = useLanguage();
  const now = useMemo(
    () => (isLarge(data) ? undefined : atOnce(nameOrder(data, language))),
    [data, language],
  );
  const [made, setMade] = useState<{ data: MapData; language: Language; order: NameOrder }>();
  useEffect(() => {
    if (!isLarge(data)) return undefined;
    let isOver = false;
    inTasks(nameOrder(data, language), () => isOver).then(
      (order) => order && setMade({ data, language, order }),
    );
    return () => {
      isOver = true;
    };
  }, [data, language]);
  return now ?? (made?.data === data && made.language === language ? made.order : undefined);
}

/** What is chosen together, as the boxes of the table. */
function useChoice(data: MapData, { rows, add, drop }: Chosen): Choice {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(
    () => ({
      has: (row) => rows.has(row),
      choose: (chosen, on) => (on ? add : drop)(chosen.map((row) => data.idOf(row))),
      label: (row) => t('table.choose', { name: data.nameOf(row, language) }),
    }),
    [data, rows, add, drop, t, language],
  );
}

/** The rows that a mask lets through, in an order. */
function rowsOf(order: Uint32Array, mask: Uint8Array): number[] {
  const rows: number[] = [];
  for (const row of order) if (mask[row]) rows.push(row);
  return rows;
}
