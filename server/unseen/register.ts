/** A second list, made without regard to the first: who of a register is known, and who is named in both. Pure. */
import { likenessKeys } from '../stakeholder/likeness.ts';
import { fold } from '../text.ts';
import { chapman, type Estimate } from './estimate.ts';
import type { Person } from './read-unseen.ts';

/** Whom a person took a name of the register for; nobody on the map when left out. */
export type Decision = { name: string; stakeholder?: string | null | undefined };

export type Register = {
  /** Names in the lists, in the register, and in both. */
  first: number;
  second: number;
  both: number;
  /** Names that are written otherwise than who they may be, and that nobody has decided about. */
  doubtful: { name: string; candidates: Person[] }[];
  /** Names whom the map does not know. */
  unknown: string[];
  /** Names that stand in it more than once: each counts once. */
  duplicates: string[];
  /** Undefined while something is to be decided, and where nobody stands in both. */
  estimate: Estimate | undefined;
  isThin: boolean;
};

type Given = {
  names: readonly string[];
  people: ReadonlyMap<number, Person>;
  /** Keys of likeness by the number of a stakeholder. */
  likeness: ReadonlyMap<number, readonly string[]>;
  /** Numbers of those whom the lists hold. */
  named: ReadonlySet<number>;
  decided: readonly Decision[];
};

/** From how many names in both on the number may be relied on (Robson and Regier 1964). */
export const ENOUGH_IN_BOTH = 7;

export function compareRegister({ names, people, likeness, named, decided }: Given): Register {
  const { kept, duplicates } = withoutDuplicates(names);
  const byKey = new Map<string, Person[]>();
  for (const [number, keys] of likeness) {
    const person = people.get(number);
    for (const key of person ? keys : []) byKey.set(key, [...(byKey.get(key) ?? []), person as Person]);
  }
  const decisions = new Map(decided.map(({ name, stakeholder }) => [fold(name), stakeholder ?? null]));
  const found = new Set<number>();
  const [doubtful, unknown]: [Register['doubtful'], string[]] = [[], []];
  for (const { name, keys } of kept) {
    const candidates = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const decision = decisions.get(fold(name));
    const sure =
      decision === undefined ? surely(name, candidates) : candidates.find(({ id }) => id === decision);
    if (sure) found.add(sure.number);
    else if (candidates.length === 0 || decision === null) unknown.push(name);
    else doubtful.push({ name, candidates });
  }
  const [first, second] = [named.size, found.size + unknown.length + doubtful.length];
  const both = [...found].filter((number) => named.has(number)).length;
  const estimate = doubtful.length > 0 || both === 0 ? undefined : estimateOf(first, second, both);
  return { first, second, both, doubtful, unknown, duplicates, estimate, isThin: both < ENOUGH_IN_BOTH };
}

/** Who is called exactly so, if one alone is. */
function surely(name: string, candidates: readonly Person[]): Person | undefined {
  const [only, another] = candidates;
  const isSame = (person: Person) => [person.name, person.nameFr ?? ''].map(fold).includes(fold(name));
  return only && !another && isSame(only) ? only : undefined;
}

/** The same name in another spelling is the same name. */
function withoutDuplicates(names: readonly string[]) {
  const seen = new Set<string>();
  const [kept, duplicates]: [{ name: string; keys: string[] }[], string[]] = [[], []];
  for (const given of names) {
    const name = given.trim();
    if (name === '') continue;
    const keys = likenessKeys({ name });
    if (keys.some((key) => seen.has(key))) duplicates.push(name);
    else kept.push({ name, keys });
    for (const key of keys) seen.add(key);
  }
  return { kept, duplicates };
}

function estimateOf(first: number, second: number, both: number): Estimate | undefined {
  const { total, interval } = chapman(first, second, both);
  const known = first + second - both;
  if (total <= known) return undefined;
  return { total, interval, missingAtLeast: Math.floor(interval.low - known) };
}
