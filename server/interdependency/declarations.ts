/**
 * What each side says of a link: its own declaration, the last one of each side. As long as nobody has answered, the link itself is
 * what the first one says, and nothing is kept beside it.
 */
import type { RecordState } from '../kind/kind.ts';
import type { LinkDirection, LinkStatus, StatusChange } from './link-states.ts';

/** What a side says: the first declaration, or what is answered to it. */
export const SAYINGS = ['DECLARED', 'CONFIRMED', 'CORRECTED', 'DISPUTED', 'LET_BE'] as const;
export type Saying = (typeof SAYINGS)[number];

/** What a link is in the words of one side. `from`: the end at which it starts, where it runs one way. */
export type Terms = { type: string; direction: LinkDirection; from: string; strength?: number };

/** A declaration, as it is stored in JSON. */
export type Declaration = {
  says: Saying;
  /** The id of the end whose word it is; nobody's in particular where a facilitator declares for both. */
  side?: string;
  /** The account that said so, and when (ISO 8601). */
  by: string;
  at: string;
  /** A facilitator says it for this side. */
  isFacilitators?: true;
  /** What it is in these words; of a side that disputes it, or lets it be, nothing. */
  terms?: Terms;
  note?: string;
};

/** What stands on the map. */
export function termsOf({ properties, refs }: RecordState): Terms {
  const { type, direction, strength } = properties as Omit<Terms, 'from'>;
  return { type, direction, from: String(refs.from), ...(strength !== undefined && { strength }) };
}

/** Whether two say the same: type and direction, and where it starts where it runs one way. */
export function agree(one: Terms | undefined, other: Terms | undefined): boolean {
  if (!one || !other || one.type !== other.type || one.direction !== other.direction) return false;
  return one.direction !== 'DIRECTED' || one.from === other.from;
}

/** The lower of two strengths; the one that is known where one is not. */
export function lower(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}

/** What is said of a link, the oldest first. */
export function declarationsOf(link: RecordState): Declaration[] {
  const stored = link.properties.declarations as readonly string[] | undefined;
  if (stored) return stored.map((text) => JSON.parse(text) as Declaration);
  const steps = (link.properties.statusChanges ?? []) as readonly string[];
  const said = steps.map((text) => JSON.parse(text) as StatusChange);
  return said.reduce(withStep(termsOf(link)), [firstOf(link)]);
}

/** The first one: that a side declares it or, of what was imported or recorded, what a facilitator knows of it. */
function firstOf(link: RecordState): Declaration {
  const { createdAt, createdBy, declaredBy, isDeclaredFor } = link.properties;
  return {
    says: 'DECLARED',
    ...(typeof declaredBy === 'string' && { side: declaredBy }),
    ...{ by: String(createdBy), at: String(createdAt) },
    ...((isDeclaredFor === true || typeof declaredBy !== 'string') && { isFacilitators: true }),
    terms: termsOf(link),
  };
}

/** Of a link that was answered before declarations were kept, its steps are what is known of them. */
const withStep =
  (terms: Terms) =>
  (known: Declaration[], { status, on, by, side }: StatusChange): Declaration[] =>
    status !== 'CONFIRMED' && status !== 'DISPUTED'
      ? known
      : withDeclaration(known, {
          ...{ says: status, by, at: on },
          ...(side === undefined ? { isFacilitators: true } : { side }),
          ...(status === 'CONFIRMED' && { terms }),
        });

/**
 * A link whose words are changed by whoever may, after both sides have spoken: that is said by a facilitator for nobody in
 * particular. What both had agreed on, they are asked again.
 */
export function reworded(
  properties: Record<string, unknown>,
  refs: RecordState['refs'],
): Record<string, unknown> {
  if (properties.declarations === undefined) return properties;
  const link = { id: '', kind: '', properties, refs };
  const known = declarationsOf(link);
  const terms = termsOf(link);
  const isSaid = known.some(
    (each) => agree(each.terms, terms) && (each.terms?.strength ?? null) === (terms.strength ?? null),
  );
  if (isSaid) return properties;
  const [by, at] = [String(properties.updatedBy), String(properties.updatedAt)];
  const said: Declaration = { says: 'DECLARED', by, at, isFacilitators: true, terms };
  const declarations = withDeclaration(known, said).map((each) => JSON.stringify(each));
  const open = [refs.from, refs.to].map(String).filter((end) => !agree(saidBy(known, end)?.terms, terms));
  if (properties.status !== 'CONFIRMED' || open.length === 0) return { ...properties, declarations };
  const step = { status: 'DECLARED', on: at.slice(0, 10), by } satisfies StatusChange;
  const steps = (properties.statusChanges ?? []) as readonly string[];
  return {
    ...properties,
    ...{ declarations, status: 'DECLARED', waitsFor: open, waitsSince: at },
    statusChanges: [...steps, JSON.stringify(step)],
  };
}

/** The last word of a side takes the place of the one before. */
export function withDeclaration(known: readonly Declaration[], said: Declaration): Declaration[] {
  return [...known.filter(({ side }) => side !== said.side), said];
}

/** What one side has said, if anything. */
export function saidBy(known: readonly Declaration[], side: string | undefined): Declaration | undefined {
  return known.find((each) => each.side === side);
}

/** The ends that are asked: those that have not answered a declaration, and the one that was corrected or disputed. */
export function waitsFor({ properties, refs }: RecordState): string[] {
  const kept = properties.waitsFor as string[] | undefined;
  if (kept) return kept;
  const isOpen = (properties.status as LinkStatus) === 'DECLARED';
  return isOpen ? [refs.from, refs.to].filter((end) => end !== properties.declaredBy).map(String) : [];
}

/** Since when: of what nobody has answered yet, since it was declared. */
export function waitsSince({ properties }: RecordState): string {
  return String(properties.waitsSince ?? properties.createdAt);
}

/** A link of which one end has become another record: it is the other one that has said so. */
export function saidByHeir(
  properties: Record<string, unknown>,
  gone: string,
  kept: string,
): Record<string, unknown> {
  const followed = (id: unknown) => (id === gone ? kept : id);
  const lines = (name: string, follow: (line: Record<string, unknown>) => Record<string, unknown>) => {
    const stored = properties[name] as readonly string[] | undefined;
    return stored && { [name]: stored.map((text) => JSON.stringify(follow(JSON.parse(text)))) };
  };
  const sided = (line: Record<string, unknown>) => ({
    ...line,
    ...(line.side !== undefined && { side: followed(line.side) }),
  });
  return {
    ...properties,
    ...(properties.declaredBy !== undefined && { declaredBy: followed(properties.declaredBy) }),
    ...lines('statusChanges', sided),
    ...lines('declarations', (line) => {
      const terms = line.terms as Terms | undefined;
      return { ...sided(line), ...(terms && { terms: { ...terms, from: followed(terms.from) } }) };
    }),
    ...(properties.waitsFor !== undefined && { waitsFor: (properties.waitsFor as string[]).map(followed) }),
  };
}
