// The connections sheet: who is linked with whom, and how.
import { sentence } from '../../language/sentence.ts';
import { fieldsApart, fieldWords, overlaps } from '../same-link.ts';
import type { ConnectionColumn } from './columns.ts';
import type { ElementsRead } from './elements.ts';
import { endNamed } from './ends.ts';
import { LinkTypes } from './link-types.ts';
import type { PlannedLink, PlannedType } from './plan.ts';
import type { Report } from './report.ts';
import { Row } from './row.ts';
import type { Table } from './table.ts';
import { weightsOf } from './weights.ts';
import { DIRECTION_WORDS, LINK_STATUS_WORDS } from './words.ts';

type ConnectionRow = Row<ConnectionColumn>;

/** The links of a sheet. */
type ConnectionsRead = { links: PlannedLink[]; types: PlannedType[] };

/** Reads every row of the tables of connections. An end that is no element yet is added to those of `read`. */
export function readConnections(
  tables: readonly Table<ConnectionColumn>[],
  read: ElementsRead,
  report: Report,
): ConnectionsRead {
  const links: PlannedLink[] = [];
  const types = new LinkTypes();
  const pairs = new Pairs();
  for (const table of tables) {
    const strengths = weightsOf(table, report);
    for (const index of table.rows.keys()) {
      const row = new Row(table, index, report);
      if (row.isBlank) continue;
      row.checkWidth();
      for (const column of ['from', 'to'] as const)
        if (row.word(column) === undefined) row.issue(column, sentence('connection.ends'));
      const shared = readShared(row, types, strengths);
      const from = readEnd(row, 'from', row.name('from'), read);
      for (const name of row.list('to', (whole) => read.ends.find(whole).length > 0)) {
        const to = readEnd(row, 'to', name, read);
        if (from === undefined || to === undefined) continue;
        const link: PlannedLink = { from, to, ...shared };
        if (from === to) {
          row.issue('to', sentence('connection.loop'), name);
          continue;
        }
        const first = pairs.add(link);
        const fields = first && fieldsApart(first, link);
        if (!first) links.push(link);
        else if (!fields?.length) row.notice('to', sentence('connection.repeat', { row: first.row }), name);
        else
          row.issue('to', sentence('connection.twin', { row: first.row, fields: fieldWords(fields) }), name);
      }
    }
  }
  return { links, types: types.own() };
}

function readShared(
  row: ConnectionRow,
  types: LinkTypes,
  strengthOf: (weight: string) => number | undefined,
): Omit<PlannedLink, 'from' | 'to'> {
  const label = row.name('label');
  const note = row.prose('note');
  const weight = row.word('weight');
  const said = row.wholeNumber('strength', 1, 5);
  const strength = said ?? (weight === undefined ? undefined : strengthOf(weight));
  const since = row.date('since');
  const until = row.date('until');
  const source = row.name('source');
  if (since !== undefined && until !== undefined && until < since)
    row.issue('until', sentence('connection.backwards', { until, since }));
  if (row.word('type') === undefined) row.notice('type', sentence('connection.type'));
  for (const { header } of row.others()) row.noticeOther(header, sentence('connection.otherColumn'));
  const assumed = (['direction', 'status'] as const).filter((column) => row.word(column) === undefined);
  return {
    type: types.key(row.name('type')),
    ...(label !== undefined && { label }),
    ...(note !== undefined && { note }),
    ...(strength !== undefined && { strength }),
    direction:
      row.choice('direction', DIRECTION_WORDS, {
        en: 'directed, undirected, mutual',
        fr: 'dirigé, non dirigé, mutuel',
      }) ?? 'DIRECTED',
    status:
      row.choice('status', LINK_STATUS_WORDS, {
        en: 'declared, confirmed, disputed, ended',
        fr: 'déclaré, confirmé, contesté, terminé',
      }) ?? 'DECLARED',
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
    ...(source !== undefined && { source }),
    ...row.spot,
    ...(assumed.length > 0 && { assumed }),
  };
}

function readEnd(
  row: ConnectionRow,
  column: 'from' | 'to',
  name: string | undefined,
  read: ElementsRead,
): string | undefined {
  if (name === undefined) return undefined;
  // Written into one end, several names would become one institution.
  if (name.includes('|') && read.ends.find(name).length === 0)
    return row.issue(column, sentence('connection.from'), name);
  return endNamed(name, read, {
    ...row.spot,
    sheet: 'connections',
    issue: (said) => row.issue(column, said, name),
    notice: (said) => row.notice(column, said, name),
  })?.key;
}

/** Which two are linked by which type and when so far; a link without a single direction counts in either order. */
class Pairs {
  readonly #links = new Map<string, PlannedLink[]>();

  /** The link of the same two by the same type at the same time, if there is one; otherwise this one is remembered. */
  add(link: PlannedLink): PlannedLink | undefined {
    const { from, to, type, direction } = link;
    const orders = [`${type}\n${from}\n${to}`];
    if (direction !== 'DIRECTED') orders.push(`${type}\n${to}\n${from}`);
    for (const order of orders) {
      const first = this.#links.get(order)?.find((other) => overlaps(link, other));
      if (first) return first;
    }
    for (const order of orders) {
      const known = this.#links.get(order);
      if (known) known.push(link);
      else this.#links.set(order, [link]);
    }
    return undefined;
  }
}
