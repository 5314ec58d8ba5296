// A value that a sheet says against the one that is stored: what was lost in it on the way, capitals or accents, does not come back over
// what is there. Pure.
import { fold } from '../text.ts';

/** A value of a sheet that did not replace a better one. */
export type KeptValue = { field: string; said: string; stored: string };

const MARKS = /\p{M}/gu;
/** A word of so many capitals is an abbreviation, and has lost nothing. */
const ABBREVIATION = 6;

/** Whether a text that is written otherwise may take the place of one that says the same: only when it is the better one. */
export function isBetter(said: string, stored: string): boolean {
  if (fold(said) !== fold(stored)) return true;
  const accents = accentsOf(said) - accentsOf(stored);
  const capitals = capitalsOf(said) - capitalsOf(stored);
  return accents >= 0 && capitals >= 0 && accents + capitals > 0;
}

function accentsOf(text: string): number {
  return text.normalize('NFD').match(MARKS)?.length ?? 0;
}

/** 2: written as one writes; 1: small letters only; 0: capitals only. */
function capitalsOf(text: string): number {
  const isLow = /\p{Ll}/u.test(text);
  const isHigh = /\p{Lu}/u.test(text);
  if (!isLow && isHigh) return !/\s/.test(text) && text.length <= ABBREVIATION ? 2 : 0;
  return isHigh || !isLow ? 2 : 1;
}

/** What a sheet says without what is worse than what is stored; `kept` hears of each value that stays. */
export function betterOf(
  said: Record<string, unknown>,
  stored: Record<string, unknown>,
  kept: (value: KeptValue) => void,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(said).map(([field, value]) => [field, better(field, value, stored[field], kept)]),
  );
}

function better(field: string, said: unknown, stored: unknown, kept: (value: KeptValue) => void): unknown {
  if (Array.isArray(said) && Array.isArray(stored)) {
    const known = new Map(stored.map((item) => [fold(String(item)), item] as const));
    return said.map((item) => {
      const same = known.get(fold(String(item)));
      return same === undefined ? item : better(field, item, same, kept);
    });
  }
  if (typeof said !== 'string' || typeof stored !== 'string' || said === stored) return said;
  if (field === 'attributes') return betterAttributes(said, stored, kept);
  if (isBetter(said, stored)) return said;
  kept({ field, said, stored });
  return stored;
}

function betterAttributes(said: string, stored: string, kept: (value: KeptValue) => void): string {
  const before = JSON.parse(stored) as Record<string, unknown>;
  const after = Object.entries(JSON.parse(said) as Record<string, unknown>);
  return JSON.stringify(
    Object.fromEntries(after.map(([name, value]) => [name, better(name, value, before[name], kept)])),
  );
}
