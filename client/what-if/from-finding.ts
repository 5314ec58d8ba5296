/** What could be supposed about a finding: that who holds things together leaves, that what is needed is offered. */
import type { FindingDetail } from '../finding/finding.documents.ts';
import type { Supposed } from './suppose.ts';

/** Kinds that tell how much hangs on one element. */
const HANGS_ON = new Set(['CUT_POINT', 'STRUCTURAL_HOLE']);

export type Suggestion = { do: 'remove' | 'offer' | 'seat'; supposed: Supposed };

/** Undefined where nothing comes to mind. */
export function suggestionOf({
  kind,
  entities,
}: Pick<FindingDetail, 'kind' | 'entities'>): Suggestion | undefined {
  if (HANGS_ON.has(kind.key)) {
    const [first] = entities;
    return first && { do: 'remove', supposed: { changes: [{ remove: first.id }] } };
  }
  if (kind.key === 'NEED_WITH_ONE_PROVIDER') {
    const giver = entities.find((entity) => entity.__typename === 'Offer')?.belongsTo;
    return giver ? { do: 'remove', supposed: { changes: [{ remove: giver.id }] } } : undefined;
  }
  for (const entity of entities) {
    if (entity.__typename === 'Seat' && !entity.holder) {
      return { do: 'seat', supposed: { changes: [], draft: { do: 'seat', seat: entity.id } } };
    }
    if (entity.__typename === 'Need') {
      const { resource, quantity, unit, place, neededFor, since, until } = entity;
      return {
        do: 'offer',
        supposed: {
          changes: [],
          draft: {
            ...{ do: 'offer', resource: resource.id },
            ...(quantity !== null && { quantity }),
            ...(unit && { unit }),
            ...(place && { place: place.id }),
            ...(neededFor && { mission: neededFor.id }),
            ...(since && { since }),
            ...(until && { until }),
          },
        },
      };
    }
  }
  return undefined;
}
