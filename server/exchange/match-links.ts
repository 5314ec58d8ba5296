import type { RecordState } from '../kind/kind.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import { betterOf } from './better-value.ts';
import { differences, present } from './compare.ts';
import type { PlannedLink, SheetIssue } from './kumu/plan.ts';
import type { Numbers } from './numbers.ts';
import { fieldsApart, fieldWords, overlaps } from './same-link.ts';
import { type Kept, spot, type Trail } from './trail.ts';

export type NewLink = {
  from: string;
  to: string;
  properties: Record<string, unknown>;
  since?: string;
  until?: string;
};

/** What is to be done about the links of a plan. */
export type LinkWork = {
  created: NewLink[];
  changed: { before: RecordState; changes: Record<string, unknown> }[];
  unchanged: number;
};

/** A planned link between elements that have their ids; `name` is what the sheet calls its second end. */
export type ResolvedLink = PlannedLink & { name: string };

type Ground = { ecosystem: string; numbers: Numbers; trail: Trail; isOverwriting: boolean };

/** Finds each planned link among the stored ones, and what differs. */
export function matchLinks(
  planned: readonly ResolvedLink[],
  stored: readonly RecordState[],
  { ecosystem, numbers, trail, isOverwriting }: Ground,
): LinkWork {
  const byPair = Map.groupBy(stored, ({ properties, refs }) =>
    pairOf(String(properties.type), refs.from ?? '', refs.to ?? ''),
  );
  const work: LinkWork = { created: [], changed: [], unchanged: 0 };
  for (const [link, ...again] of linksOf(planned, trail)) {
    if (!link) continue;
    const refuse = (said: Sentence) => trail.refuse(about(link, said));
    const pair = pairOf(link.type, link.from, link.to);
    const [twin, ...others] = (byPair.get(pair) ?? []).filter(
      ({ properties, refs }) => isEither(link, refs.from, properties.direction) && overlaps(link, properties),
    );
    if (others.length > 0) refuse(sentence('match.links'));
    const origin = { sheet: 'connections' as const, ...spot(link) };
    if (!twin) {
      const created = newcomer(link, ecosystem, numbers);
      trail.from(String(created.properties.id), origin);
      work.created.push(created);
    } else {
      const kept = (value: Pick<Kept, 'field' | 'said' | 'stored'>) =>
        trail.kept.push({ ...origin, name: link.name, ...value });
      const own = saidOf(link);
      const changes = differences(
        isOverwriting ? own : betterOf(own, twin.properties, kept),
        twin.properties,
      );
      // Two rows that have become one link, by a merge or by another name, and differ: what is there agrees with one of them, and stays.
      for (const other of again)
        for (const field of fieldsApart(link, other))
          if (saidOf(other)[field] === twin.properties[field]) delete changes[field];
      if (changes.direction === 'DIRECTED' && twin.refs.from !== link.from)
        refuse(sentence('match.direction'));
      trail.from(twin.id, origin);
      if (Object.keys(changes).length > 0) work.changed.push({ before: twin, changes });
      else work.unchanged += 1;
    }
    for (const other of again) sayAgain(link, other, twin, trail);
  }
  return work;
}

/** The links, each with those that are the same one by another name of its ends. */
function linksOf(planned: readonly ResolvedLink[], trail: Trail): ResolvedLink[][] {
  const byPair = new Map<string, ResolvedLink[][]>();
  const all: ResolvedLink[][] = [];
  for (const link of planned) {
    if (link.from === link.to) {
      trail.idle.push(about(link, sentence('match.loop')));
      continue;
    }
    const pair = pairOf(link.type, link.from, link.to);
    const known = byPair.get(pair) ?? [];
    const same = known.find(
      ([first]) => first && isEither(link, first.from, first.direction) && overlaps(link, first),
    );
    if (same) same.push(link);
    else {
      const own = [link];
      byPair.set(pair, [...known, own]);
      all.push(own);
    }
  }
  return all;
}

function sayAgain(
  link: ResolvedLink,
  other: ResolvedLink,
  twin: RecordState | undefined,
  trail: Trail,
): void {
  const fields = fieldsApart(link, other);
  const said = saidOf(other);
  // Where the ecosystem agrees with the later row, that is what stays.
  const [first, last] = fields.some((field) => said[field] === twin?.properties[field])
    ? [other, link]
    : [link, other];
  trail.notices.push(
    about(
      last,
      fields.length === 0
        ? sentence('connection.repeat', { row: first.row })
        : sentence('match.linkAgain', { row: first.row, fields: fieldWords(fields) }),
    ),
  );
}

function about(link: ResolvedLink, said: Sentence): SheetIssue {
  return { sheet: 'connections', ...spot(link), column: 'To', value: link.name, ...said };
}

/** The same for both orders of two ends. */
function pairOf(type: string, a: string, b: string): string {
  return a < b ? `${type} ${a} ${b}` : `${type} ${b} ${a}`;
}

/** Of two links between the same two: whether they run the same way, or one of them runs both ways. */
function isEither(link: PlannedLink, from: string | undefined, direction: unknown): boolean {
  return link.from === from || link.direction !== 'DIRECTED' || direction !== 'DIRECTED';
}

function saidOf(link: PlannedLink): Record<string, unknown> {
  const { assumed = [], label, note, strength, direction, status, since, until, source } = link;
  const said: Record<string, unknown> = { label, note, strength, direction, status, since, until, source };
  for (const field of assumed) delete said[field];
  return said;
}

function newcomer(link: PlannedLink, ecosystem: string, numbers: Numbers): NewLink {
  const { from, to, type, label, note, strength, direction, status, since, until, source } = link;
  const number = numbers.next();
  const properties = present({
    id: `${ecosystem}-i${number}`,
    number: BigInt(number),
    type,
    label,
    note,
    strength: strength === undefined ? undefined : BigInt(strength),
    direction,
    status,
    source,
  });
  return { from, to, properties, ...(since && { since }), ...(until && { until }) };
}
