import type { RecordState } from '../kind/kind.ts';
import { importKeyIn } from './compare.ts';
import { identityOf, type RecordKind } from './identity.ts';
import type { Wanted } from './record-work.ts';

/** Finds the stored record that a wanted one means; no stored record is found twice. */
export function recordFinder(
  wanted: readonly Wanted[],
  stored: readonly RecordState[],
): (wanted: Wanted) => RecordState | undefined {
  const claimed = new Set(wanted.map(({ importKey }) => importKey));
  const byKey = new Map(stored.map((state) => [importKeyIn(state), state]));
  const byIdentity = new Map<string, RecordState[]>();
  for (const state of stored)
    for (const identity of identitiesOf(state)) {
      const same = byIdentity.get(identity);
      if (same) same.push(state);
      else byIdentity.set(identity, [state]);
    }
  const seats = stored.filter(({ kind }) => kind === 'Seat');
  const seatsOf = Map.groupBy(seats, ({ refs }) => refs.role);
  const taken = new Set<RecordState>();
  const take = (state: RecordState | undefined) => {
    if (state) taken.add(state);
    return state;
  };
  return ({ planned, refs, importKey, identity }: Wanted): RecordState | undefined => {
    const own = byKey.get(importKey);
    if (own && !taken.has(own)) return take(own);
    const isFree = (state: RecordState) => !taken.has(state) && !claimed.has(importKeyIn(state) ?? '');
    // A seat that was vacant when an import made it has the key of a vacant seat, whoever holds it now.
    const isHeld = planned.kind === 'Seat' && refs.holder !== undefined;
    const same = byIdentity.get(identity)?.find(isHeld ? (state) => !taken.has(state) : isFree);
    if (same || planned.kind !== 'Seat') return take(same);
    const free = seatsOf.get(refs.role)?.filter((state) => !taken.has(state)) ?? [];
    // Whoever holds a seat now sits down on a vacant one, if there is one that the sheet does not count as vacant; a
    // seat that the sheet counts as vacant may be held by now.
    const isVacant = ({ refs: { holder } }: RecordState) => holder === undefined;
    return take(free.find((state) => (isHeld ? isVacant(state) && isFree(state) : !isVacant(state))));
  };
}

/** The identity of what is stored; a resource has one by each of its names. */
function identitiesOf({ kind, properties, refs }: RecordState): Set<string> {
  const own = identityOf(kind as RecordKind, properties, refs);
  if (kind !== 'Resource' || typeof properties.nameFr !== 'string') return new Set([own]);
  return new Set([own, identityOf(kind, { name: properties.nameFr }, refs)]);
}
