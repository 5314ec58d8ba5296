/** What became of synergies: which of them were set aside or proposed, by their keys. */
import type { Reader } from '../neo4j/database.ts';
import { synergyProposals } from './synergy.queries.ts';
import type { Synergy } from './synergy.ts';

export type Became = { id: string; state: string };

export async function readBecame(
  database: Reader,
  ecosystem: string,
  synergies: readonly Synergy[],
): Promise<ReadonlyMap<string, Became>> {
  const rows = await database.read(synergyProposals, { ecosystem });
  const known = new Map(rows.map((row) => [pairKey(row.synergy, row.one, row.other ?? undefined), row]));
  return new Map(
    synergies.flatMap(({ key, kind, one, other }) => {
      // Elsewhere, and of communities, nobody is named who could be referred to: it is said of the first side alone.
      const row = known.get(pairKey(kind, one.id, other?.id)) ?? known.get(pairKey(kind, one.id, undefined));
      return row ? [[key, { id: row.id, state: row.state }] as const] : [];
    }),
  );
}

const pairKey = (kind: string, one: string, other: string | undefined): string =>
  `${kind} ${one} ${other ?? ''}`;
