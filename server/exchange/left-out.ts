// "All but these rows": a plan without some of its rows, and without what cannot be without them.
import { sentence } from '../language/sentence.ts';
import {
  type ImportPlan,
  type PlannedElement,
  type PlannedRecord,
  rowName,
  type SheetIssue,
  type SheetName,
  type Spot,
} from './kumu/plan.ts';

/** What a plan goes without. */
export type LeftOut = {
  /** Rows of the sheets; see `rowName`. */
  rows: ReadonlySet<string>;
  /** Keys of elements and places. */
  keys: ReadonlySet<string>;
};

/** The rest of a plan, and the rows that go in consequence, each with the reason. */
export function withoutRows(plan: ImportPlan, out: LeftOut): { plan: ImportPlan; besides: SheetIssue[] } {
  if (out.rows.size === 0 && out.keys.size === 0) return { plan, besides: [] };
  const isOut = (sheet: SheetName, { row, file }: Spot) =>
    out.rows.has(rowName({ sheet, row, ...(file !== undefined && { file }) }));
  const names = new Map(plan.elements.map(({ key, name }) => [key, name]));
  const besides: SheetIssue[] = [];
  const goes = (sheet: SheetName, { row, file }: Spot, end: string | undefined) =>
    besides.push({
      ...{ sheet, row, ...(file !== undefined && { file }), column: '', value: names.get(end ?? '') ?? '' },
      ...sentence('import.endLeftOut'),
    });

  const gone = new Set(
    [...plan.elements, ...plan.places]
      .filter((each) => out.keys.has(each.key) || (!each.onlyNamed && isOut('elements', each)))
      .map(({ key }) => key),
  );
  const links = plan.links.filter((link) => {
    if (isOut('connections', link)) return false;
    const end = [link.from, link.to].find((key) => gone.has(key));
    if (end !== undefined) goes('connections', link, end);
    return end === undefined;
  });
  // Each stands after those that it refers to.
  const records = plan.records.filter((record) => {
    const sheet = record.namedIn ?? 'elements';
    const end = Object.values(record.refs).find((key) => gone.has(key));
    if (end === undefined && !isOut(sheet, record)) return true;
    gone.add(record.key);
    if (end !== undefined && !isOut(sheet, record) && names.has(end)) goes(sheet, record, end);
    return false;
  });
  const named = new Set([
    ...links.flatMap(({ from, to }) => [from, to]),
    ...records.flatMap(({ refs }: PlannedRecord) => Object.values(refs)),
  ]);
  const elements = plan.elements
    .filter(({ key, onlyNamed }) => !gone.has(key) && (!onlyNamed || named.has(key)))
    .map((element) => (gone.has(element.place ?? '') ? nowhere(element) : element));
  const places = plan.places
    .filter(({ key }) => !gone.has(key))
    .map(({ within, ...place }) => (gone.has(within ?? '') || !within ? place : { ...place, within }));
  const types = new Set(links.map(({ type }) => type));
  return {
    plan: {
      ...{ places, elements, links, records, notices: plan.notices },
      types: plan.types.filter(({ key }) => types.has(key)),
    },
    besides,
  };
}

function nowhere({ place: _, ...element }: PlannedElement): PlannedElement {
  return element;
}
