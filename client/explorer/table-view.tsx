import { Group, SegmentedControl, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import type { Visible } from '../map/filter.ts';
import type { MapData } from '../map/map-data.ts';
import { type Choice, SortableTable } from '../ui/sortable-table.tsx';
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

/** What the map shows, as two tables: its elements and its links. */
export function TableView(props: Props) {
  const { data, visible, tab, onTab, selected, onSelect, onSelectLink, counts, figures, chosen, note } =
    props;
  const { t } = useTranslation();
  const elements = useMemo(() => rowsOf(visible.nodes), [visible]);
  const links = useMemo(() => rowsOf(visible.links), [visible]);
  const elementColumns = useElementColumns(data, onSelect, counts, figures);
  const linkColumns = useLinkColumns(data, onSelectLink);
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

/** The rows that a mask lets through. */
function rowsOf(mask: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < mask.length; row++) if (mask[row]) rows.push(row);
  return rows;
}
