import type { RecordState } from '../kind/kind.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import { differences, present } from './compare.ts';
import type { PlannedLink, SheetIssue } from './kumu/plan.ts';
import type { Numbers } from './numbers.ts';

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

/** Finds each planned link among the stored ones, and what differs. */
export function matchLinks(
  planned: readonly ResolvedLink[],
  stored: readonly RecordState[],
  ecosystem: string,
  numbers: Numbers,
  issues: SheetIssue[],
): LinkWork {
  const byPair = Map.groupBy(stored, ({ properties, refs }) =>
    pairOf(String(properties.type), refs.from ?? '', refs.to ?? ''),
  );
  const seen = new Map<string, ResolvedLink[]>();
  const work: LinkWork = { created: [], changed: [], unchanged: 0 };
  for (const link of planned) {
    const refuse = (said: Sentence) =>
      issues.push({ sheet: 'connections', row: link.row, column: 'To', value: link.name, ...said });
    if (link.from === link.to) refuse(sentence('match.loop'));

    // The sheet was searched for these already, by the names that it gives; two names may be one element.
    const pair = pairOf(link.type, link.from, link.to);
    const earlier = seen.get(pair) ?? [];
    const first = earlier.find((other) => isEither(link, other.from, other.direction));
    if (first) refuse(sentence('connection.repeat', { row: first.row }));
    seen.set(pair, [...earlier, link]);

    const [twin, ...others] = (byPair.get(pair) ?? []).filter(
      ({ properties, refs }) => isEither(link, refs.from, properties.direction) && overlaps(link, properties),
    );
    if (others.length > 0) refuse(sentence('match.links'));
    if (!twin) work.created.push(newcomer(link, ecosystem, numbers));
    else {
      const changes = changesOf(link, twin);
      if (changes.direction === 'DIRECTED' && twin.refs.from !== link.from)
        refuse(sentence('match.direction'));
      if (Object.keys(changes).length > 0) work.changed.push({ before: twin, changes });
      else work.unchanged += 1;
    }
  }
  return work;
}

/** The same for both orders of two ends. */
function pairOf(type: string, a: string, b: string): string {
  return a < b ? `${type} ${a} ${b}` : `${type} ${b} ${a}`;
}

/** Of two links between the same two: whether they run the same way, or one of them runs both ways. */
function isEither(link: PlannedLink, from: string | undefined, direction: unknown): boolean {
  return link.from === from || link.direction !== 'DIRECTED' || direction !== 'DIRECTED';
}

/** Whether two periods share a day; an end that is not known is open. Dates are ISO 8601, so text compares. */
function overlaps(link: PlannedLink, stored: { since?: unknown; until?: unknown }): boolean {
  return (
    !(link.until && stored.since && String(stored.since) > link.until) &&
    !(link.since && stored.until && String(stored.until) < link.since)
  );
}

function changesOf(link: PlannedLink, { properties }: RecordState): Record<string, unknown> {
  const { assumed = [], label, note, strength, direction, status, since, until, source } = link;
  const said: Record<string, unknown> = { label, note, strength, direction, status, since, until, source };
  for (const field of assumed) delete said[field];
  return differences(said, properties);
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
