/** Which records of a kind a list holds: where it begins to look for them, and the conditions of its filter. */
import { visibleEnd } from '../access/sees.ts';
import { Invalid } from '../errors.ts';
import { type Cypher, cypher, given, name as named, where } from '../kind/cypher.ts';
import type { Kind, KindName } from '../kind/kind.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Compilation } from './compilation.ts';

type Anchor = {
  /** The conditions that it serves, which are asked for no more. */
  serves: Record<string, null>;
  /** What stands at the end that is walked from, under the variable with `t`, where that may be hidden. */
  to?: KindName;
  pattern(v: Cypher): Cypher;
};

/** Where to walk from: the first reference that a filter asks for, or the elements that a link is to end at. */
export function anchorOf(kind: Kind, filter: Record<string, unknown>): Anchor | undefined {
  if (kind.storedAs) return endsOf(kind.storedAs.relationship, filter);
  const [name] = Object.keys(kind.refs).filter((ref) => typeof filter[ref] === 'string');
  const ref = name === undefined ? undefined : kind.refs[name];
  if (name === undefined || ref === undefined) return undefined;
  const within = ref.to === 'Place' ? cypher`<-[:WITHIN*0..]-(:Place)` : cypher``;
  const end = given(filter[name]);
  return {
    serves: { [name]: null },
    to: ref.to,
    pattern: (v) =>
      cypher`(${v}t:Record {id: ${end}})${within}<-[:${named(ref.by)}]-(${v}:${named(kind.name)})`,
  };
}

/** One or two elements that links are to end at, in either direction. */
function endsOf(relationship: string, { element, between }: Record<string, unknown>): Anchor | undefined {
  const ends = (between ?? (element ? [element] : [])) as string[];
  if (between && (ends.length !== 2 || element)) {
    throw new Invalid(sentence('link.between'), [complaint('filter.between', 'link.betweenWanted')]);
  }
  const [one, other] = ends;
  if (one === undefined) return undefined;
  const from = given(one);
  const to = other === undefined ? cypher`` : cypher` {id: ${given(other)}}`;
  return {
    serves: { element: null, between: null },
    pattern: (v) =>
      cypher`(${v}from:Element {id: ${from}, ecosystem: ecosystem.id})-[${v}:${named(relationship)}]-(${v}to:Element${to})`,
  };
}

/** The conditions of a filter: what is left out lets everything through. */
export function filtersOf(kind: Kind, v: Cypher, filter: Record<string, unknown>, c: Compilation): Cypher[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const wanted = given(value);
    const own = kind.filters?.[name];
    if (own) return [own.cypher(v, wanted, c.sees)];
    const ref = kind.refs[name];
    // Walked from one of its ends, a link is matched either way round: where it starts, it says itself.
    if (ref && kind.storedAs)
      return [cypher`${named(name === 'from' ? 'startNode' : 'endNode')}(${v}).id = ${wanted}`];
    if (ref) {
      // Not what is walked from, which is `t`: a list may be asked for two ends at once.
      const end = cypher`${v}end`;
      const there = where(...visibleEnd(ref, end, c.sees));
      return ref.to === 'Place'
        ? [cypher`EXISTS { (${v})-[:${named(ref.by)}]->(:Place)-[:WITHIN*0..]->(:Place {id: ${wanted}}) }`]
        : [cypher`EXISTS { (${v})-[:${named(ref.by)}]->(${end}:${named(ref.to)} {id: ${wanted}})${there} }`];
    }
    const field = kind.fields[name];
    if (!field) return [];
    const asked = field.asked?.(v, value, c.sees);
    if (asked) return [asked];
    const read = field.cypher ? field.cypher(v, c.sees) : cypher`${v}.${named(name)}`;
    return [cypher`${read} = ${wanted}`];
  });
}
