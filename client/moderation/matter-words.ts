/** What a matter is called, where it leads, and what can be decided of several together. */
import type { Language } from '../language/language.ts';
import { nameIn } from '../language/language.ts';
import type { Decision, Matter } from './moderation.documents.ts';

/** What it is about, in words; undefined for what is gone. */
export function calledIn(language: Language, matter: Matter): string | undefined {
  const { kind, about, name, other, addition, said } = matter;
  if (kind === 'ASKING') return said[0]?.by ?? undefined;
  if (kind === 'SEAT' || !about || !('id' in about)) return addition ?? name ?? undefined;
  switch (about.__typename) {
    case 'Interdependency':
      return [about.from, about.to].map((end) => nameIn(language, end)).join(' · ');
    case 'Seat':
    case 'Role':
      return addition ?? undefined;
    case 'Need':
    case 'Offer':
      return [about.words || nameIn(language, about.resource), nameIn(language, about.by)].join(' · ');
    default: {
      const second = other && 'id' in other ? [nameIn(language, other)] : [];
      return [nameIn(language, about), ...second].join(' · ');
    }
  }
}

/** The element at which it is seen, and the record that is unfolded there. */
export function placeOf({ about }: Pick<Matter, 'about'>): { at: string; record?: string } | undefined {
  if (!about || !('id' in about)) return undefined;
  if (about.__typename === 'Interdependency') return { at: about.from.id };
  if (about.__typename === 'Seat') return { at: about.role.mission.id };
  if (about.__typename === 'Role') return { at: about.mission.id };
  if ('by' in about) return { at: about.by.id, record: about.id };
  return { at: about.id };
}

/** Decisions that take something away, and ask for their reason. */
export const takesAway = (decision: Decision): boolean => decision === 'HIDDEN' || decision === 'REMOVED';

/** Decisions that are made one by one, in a form of their own. */
const ALONE: readonly Decision[] = ['TAKEN', 'LET_IN'];

/** What can be decided of all of these: what each of them lets be decided. */
export function decisionsOf(rows: readonly { kind: string; decisions: readonly Decision[] }[]): Decision[] {
  const [first] = rows;
  if (!first || rows.some(({ kind }) => kind !== first.kind)) return [];
  return first.decisions.filter(
    (decision) => !ALONE.includes(decision) && rows.every(({ decisions }) => decisions.includes(decision)),
  );
}

/** How many there are of each kind, in their order. */
export function countsOf<Kind extends string>(matters: readonly { kind: Kind }[], kinds: readonly Kind[]) {
  return kinds.flatMap((kind) => {
    const count = matters.filter((each) => each.kind === kind).length;
    return count > 0 ? [{ kind, count }] : [];
  });
}
