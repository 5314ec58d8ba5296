import { useWords } from '../language/use-words.ts';
import { ALL } from './opened.ts';
import { countOf, worthWords } from './received-words.ts';
import { type Grouping, KINDS, type Received, type Results, type ValueKind } from './value.documents.ts';
import { type Cell, ValueTable } from './value-table.tsx';

type Props = {
  found: Results;
  by: Grouping;
  onOpen?(cell: string, worth: ValueKind | undefined): void;
};

/** What missions received, by kind of value and by group of stakeholders; the last row is of all missions. */
export function ReceivedTables({ found, by, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const all = { id: ALL, label: t('value.all') };
  const kinds = KINDS.map((kind) => ({ id: kind as string, label: t(`value.kinds.${kind}`) }));
  const byKind = (received: Received): Cell[] => [
    { count: received.contributions },
    ...KINDS.map((kind) => ({
      count: countOf(received, kind),
      ...(kind === 'ECONOMIC' && { more: worthWords(received, words) }),
    })),
  ];
  const last = { id: ALL, name: t('value.allMissions') };
  const kindOf = (column: string) => KINDS.find((kind) => kind === column);
  return (
    <>
      <ValueTable
        caption={t('value.byKind')}
        columns={[all, ...kinds]}
        rows={[
          ...found.missions.map((each) => ({ ...each, cells: byKind(each.received) })),
          { ...last, cells: byKind(found.total) },
        ]}
        onOpen={onOpen && ((row, column) => onOpen(`${row}~${ALL}`, kindOf(column)))}
      />
      {found.groups.length > 0 && (
        <ValueTable
          caption={t(`value.byGroup.${by}`)}
          columns={found.groups}
          rows={[
            ...found.missions.map((each) => ({
              ...each,
              cells: found.groups.map(({ id }) => ({
                count: each.cells.find(({ group }) => group === id)?.received.contributions ?? 0,
              })),
            })),
            { ...last, cells: found.groups.map(({ gave }) => ({ count: gave.contributions })) },
          ]}
          onOpen={onOpen && ((row, column) => onOpen(`${row}~${column}`, undefined))}
        />
      )}
    </>
  );
}
