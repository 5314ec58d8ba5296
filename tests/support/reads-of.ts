/**
 * What the text of a query looks at: kinds of record, their fields and their references, as `Kind` and `Kind.part`. Told from
 * labels, relationship types and properties alone, so that it tells rather too much than too little.
 */
import '../../server/things.ts';
import { kinds } from '../../server/kind/kind.ts';

/** Kept by the program itself: they change with what is looked at anyway. */
const OWN = new Set(['id', 'number', 'ecosystem', 'sortName', 'createdAt', 'statusChanges', 'x', 'y']);
const LINK = 'Interdependency';

export function readsOf(text: string): Set<string> {
  const plain = named(text.replace(/\/\/.*$/gm, '').replace(/'[^']*'/g, "''"));
  const labels = labelsIn(plain);
  return new Set([...labels.values()].flat().concat(linksIn(plain, labels), partsIn(plain, labels)));
}

/** The name of an element is its #tag where it is a mission, so that the name of a mission is not looked at. */
function named(text: string): string {
  return text
    .replace(
      /CASE WHEN (\w+):Mission THEN '' \+ \1\.hashtag ELSE \1\.name END/g,
      'mission_.hashtag, stakeholder_.name',
    )
    .replace(/CASE WHEN (\w+):Mission THEN null ELSE \1\.nameFr END/g, 'stakeholder_.nameFr');
}

/** The kinds that each variable may be of; an anonymous node is under its label. */
function labelsIn(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (v: string, label: string) =>
    found.set(v, [...new Set([...(found.get(v) ?? []), ...kindsOf(label)])]);
  for (const [, v, label = ''] of text.matchAll(/\((\w*):(\w+)/g)) add(v || `:${label}`, label);
  if (text.includes('mission_.')) add('mission_', 'Mission');
  if (text.includes('stakeholder_.')) add('stakeholder_', 'Stakeholder');
  for (const [, v = ''] of text.matchAll(/\[(\w*):INTERDEPENDS\b/g)) found.set(v || ':link', [LINK]);
  for (const [, one = '', other = '', v = ''] of text.matchAll(/coalesce\((\w+), (\w+)\) AS (\w+)/g))
    found.set(v, [...(found.get(one) ?? []), ...(found.get(other) ?? [])]);
  // `b:Stakeholder` as a condition tells of what came out of a list.
  for (const [, v = '', label = ''] of text.matchAll(/(?<![([\w])(\w+):([A-Z]\w+)/g))
    if (!found.has(v)) add(v, label);
  return found;
}

const kindsOf = (label: string): string[] =>
  label === 'Element'
    ? ['Stakeholder', 'Mission']
    : kinds().some(({ name }) => name === label)
      ? [label]
      : [];

function partsIn(text: string, labels: ReadonlyMap<string, string[]>): string[] {
  const inline = [...text.matchAll(/[([](\w*):(\w+) \{([^}]*)\}/g)].flatMap(([, v, label = '', map = '']) =>
    [...map.matchAll(/(\w+):/g)].map(([, part = '']) => [v || `:${label}`, part] as const),
  );
  const dotted = [...text.matchAll(/\b([a-z]\w*)(?:\[-?\d+\])?\.(\w+)/g)].map(
    ([, v = '', part = '']) => [v, part] as const,
  );
  return [...inline, ...dotted].flatMap(([v, part]) => {
    if (OWN.has(part)) return [];
    // What came out of a list may be any record of the query.
    const of = labels.get(v) ?? [...labels.values()].flat().filter((kind) => kind !== LINK);
    if (part === 'updatedAt') return of.map((kind) => `${kind}.ALL`);
    return of.filter((kind) => fieldsOf(kind).includes(part)).map((kind) => `${kind}.${part}`);
  });
}

const fieldsOf = (kind: string): string[] =>
  Object.keys(kinds().find(({ name }) => name === kind)?.fields ?? {});

/** References by their relationships: `(s)-[:OF_ROLE]->(r)` is the role of a seat. */
function linksIn(text: string, labels: ReadonlyMap<string, string[]>): string[] {
  const pattern = /\(([^()]*)\)(<?)-\[([^\]]*)\]-(>?)(?=\(([^()]*)\))/g;
  const ofNode = (node: string): string[] | undefined => {
    const [, v = '', label] = /^(\w*)(?::(\w+))?/.exec(node) ?? [];
    return label ? kindsOf(label) : labels.get(v);
  };
  return [...text.matchAll(pattern)].flatMap(([, left = '', back, link = '', , right = '']) => {
    const [from, to] = (back ? [right, left] : [left, right]).map(ofNode);
    const types = (/:([\w|]+)/.exec(link)?.[1] ?? '').split('|');
    return kinds().flatMap(({ name, refs, storedAs }) =>
      (storedAs ? [] : Object.entries(refs))
        .filter(([, ref]) => types.includes(ref.by) && (from?.includes(name) ?? true))
        .filter(([, ref]) => !to || kindsOf(ref.to).some((kind) => to.includes(kind)))
        .map(([ref]) => `${name}.${ref}`),
    );
  });
}
