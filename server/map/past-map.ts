/** The map of an ecosystem as it was on a date. */

import { LRUCache } from 'lru-cache';
import type { Current } from '../ecosystem/find.ts';
import type { Past, Pasts } from '../history/past.ts';
import { dayNumber } from '../kind/holds.ts';
import type { RecordState } from '../kind/kind.ts';
import type { PlacedSnapshot } from './encode.ts';
import type { MapSource } from './map-source.ts';
import { provisionalPositions } from './placing/provisional.ts';
import { snapshotFrom } from './read-snapshot.ts';

/** Throws `Unavailable` when the database is away or this takes too long. */
async function pastMap(pasts: Pasts, current: Current, on: string): Promise<PlacedSnapshot> {
  const snapshot = await snapshotFrom(sourceOf(await pasts.whole(current, on)), current);
  // Where something stood that is gone, it stands again; what never had a place of its own is put beside the rest.
  return { snapshot, positions: provisionalPositions(snapshot), layout: 'settled' };
}

/** The last maps of the past that were asked for: a revision and a day always give the same. */
export function createPastMaps(pasts: Pasts) {
  const kept = new LRUCache<string, Promise<PlacedSnapshot>>({ max: 8, ttl: 600_000 });
  return {
    get(current: Current, on: string): Promise<PlacedSnapshot> {
      const key = `${current.id} ${current.revision} ${on}`;
      const map = kept.get(key) ?? pastMap(pasts, current, on);
      kept.set(key, map);
      map.catch(() => kept.delete(key));
      return map;
    },
  };
}

function sourceOf(past: Past): MapSource {
  const ofKind = (...kinds: string[]) =>
    [...past.values()]
      .filter(({ kind }) => kinds.includes(kind))
      .sort((one, other) => Number(one.properties.number) - Number(other.properties.number));
  const numberOf = (id: string | undefined) => past.get(id ?? '')?.properties.number as number | undefined;
  const text = ({ properties }: RecordState, name: string) => properties[name] as string | undefined;
  return {
    places: async () =>
      ofKind('Place').map((place) => ({
        number: Number(place.properties.number),
        id: place.id,
        name: String(place.properties.name),
        nameFr: text(place, 'nameFr') ?? null,
        within: numberOf(place.refs.within) ?? null,
      })),
    types: async () =>
      ofKind('InterdependencyType').map((type) => ({
        ecosystem: text(type, 'ecosystem') ?? '',
        type: {
          key: text(type, 'key') ?? '',
          label: text(type, 'label') ?? '',
          labelFr: text(type, 'labelFr') ?? null,
        },
      })),
    elements: async (codes, onRow) => {
      for (const element of ofKind('Stakeholder', 'Mission')) {
        const { properties } = element;
        onRow((column) =>
          column in codes
            ? code(codes, column, properties[column])
            : column === 'place'
              ? numberOf(element.refs.place)
              : properties[column],
        );
      }
    },
    links: async (codes, onRow) => {
      for (const { refs, properties } of ofKind('Interdependency')) {
        onRow((column) => {
          if (column === 'from' || column === 'to') return numberOf(refs[column]);
          if (column === 'since' || column === 'until') return day(properties[column]);
          if (column === 'type') return code(codes, 'type', properties.type) ?? properties.type;
          return column in codes ? code(codes, column, properties[column]) : properties[column];
        });
      }
    },
    communities: async () =>
      ofKind('Community').map((community) => ({
        number: Number(community.properties.number),
        id: community.id,
        kind: String(community.properties.kind),
        name: String(community.properties.name),
        nameFr: text(community, 'nameFr') ?? null,
      })),
    memberships: async (onRow) => {
      for (const { refs, properties } of ofKind('Membership')) {
        onRow(belongingColumns(numberOf(refs.member), numberOf(refs.community), properties));
      }
    },
    seats: async (onRow) => {
      for (const { refs, properties } of ofKind('Seat')) {
        const mission = past.get(refs.role ?? '')?.refs.mission;
        if (refs.holder) onRow(belongingColumns(numberOf(refs.holder), numberOf(mission), properties));
      }
    },
  };
}

function belongingColumns(
  element: number | undefined,
  group: number | undefined,
  { since, until }: RecordState['properties'],
) {
  const columns = { element, group, since: day(since), until: day(until) };
  return (column: keyof typeof columns) => columns[column];
}

const day = (value: unknown): number | undefined =>
  typeof value === 'string' ? dayNumber(value) : undefined;

function code(codes: Record<string, unknown>, column: string, word: unknown): number | undefined {
  const known = (codes[column] as Record<string, bigint>)[String(word)];
  return known === undefined ? undefined : Number(known);
}
