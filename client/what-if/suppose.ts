/** What is supposed, as it stands in the address: a list of changes, and one that is still being made up. */
import { day } from '../app/address-parts.ts';
import type { VariablesOf } from '../graphql/graphql.ts';
import type { WhatIfDocument } from './what-if.documents.ts';

/** Somebody leaves, somebody offers something, or somebody takes a vacant seat. */
export type Supposition = VariablesOf<typeof WhatIfDocument>['suppose'][number];
export type SupposedOffer = Extract<Supposition, { offer: unknown }>['offer'];
export type SupposedSeat = Extract<Supposition, { seat: unknown }>['seat'];

/** A supposition of which not everything is known yet: its form is open. */
export type Draft =
  | { do: 'remove' }
  | ({ do: 'offer' } & Partial<SupposedOffer>)
  | ({ do: 'seat' } & Partial<SupposedSeat>);

export type Supposed = { changes: readonly Supposition[]; draft?: Draft | undefined };

/** How many things the server supposes at once at most. */
export const MOST_SUPPOSED = 10;

/** Ids of those who would not be there. */
export const removedIn = (changes: readonly Supposition[]): string[] =>
  changes.flatMap((each) => ('remove' in each ? [each.remove] : []));

const OFFER_TEXTS = ['by', 'resource', 'unit', 'place', 'mission'] as const;
const OFFER_DAYS = ['since', 'until'] as const;

/** Reads what an address supposes; what cannot be understood is left out. */
export function readSupposed(text: string | undefined): Supposed {
  const given = parsed(text ?? '');
  const changes = Array.isArray(given?.changes) ? given.changes.flatMap((each) => readOne(each) ?? []) : [];
  const draft = readDraft(given?.draft);
  return { changes: changes.slice(0, MOST_SUPPOSED), ...(draft && { draft }) };
}

/** Undefined when nothing is supposed. */
export function writeSupposed({ changes, draft }: Supposed): string | undefined {
  if (changes.length === 0 && !draft) return undefined;
  return JSON.stringify({ changes, ...(draft && { draft }) });
}

function readOne(given: unknown): Supposition | undefined {
  if (!isObject(given)) return undefined;
  if (typeof given.remove === 'string') return { remove: given.remove };
  if (isObject(given.offer)) {
    const offer = readOffer(given.offer);
    const { by, resource } = offer;
    return by && resource ? { offer: { ...offer, by, resource } } : undefined;
  }
  if (isObject(given.seat)) {
    const { seat, by } = given.seat;
    return typeof seat === 'string' && typeof by === 'string' ? { seat: { seat, by } } : undefined;
  }
  return undefined;
}

function readDraft(given: unknown): Draft | undefined {
  if (!isObject(given)) return undefined;
  if (given.do === 'remove') return { do: 'remove' };
  if (given.do === 'offer') return { do: 'offer', ...readOffer(given) };
  if (given.do !== 'seat') return undefined;
  return { do: 'seat', ...(typeof given.seat === 'string' && { seat: given.seat }) };
}

function readOffer(given: Record<string, unknown>): Partial<SupposedOffer> {
  const texts = OFFER_TEXTS.flatMap((name) => {
    const value = given[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const days = OFFER_DAYS.flatMap((name) => {
    const value = day(given[name]);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries([...texts, ...days]),
    // JSON writes numbers larger than any that there is: they are read as infinite.
    ...(Number.isFinite(given.quantity) && { quantity: given.quantity as number }),
  };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const given: unknown = JSON.parse(text);
    return isObject(given) ? given : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
