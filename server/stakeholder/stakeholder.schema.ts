import { Conflict } from '../errors.ts';
import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { likenessKeys, likenessReasons } from './likeness.ts';
import { stakeholder } from './stakeholder.ts';

defineRecord(stakeholder);
defineMutations(
  stakeholder,
  {
    create: 'createStakeholder',
    update: 'updateStakeholder',
    remove: 'removeStakeholder',
  },
  {
    createFields: {
      evenIfAlike: {
        type: 'Boolean',
        description:
          'Add it although it looks like one that is there: without this, likely duplicates are answered as CONFLICT with `duplicates`.',
      },
    },
    opening: (input) => ({ like: input.id || input.evenIfAlike ? undefined : likeQuery(input) }),
    check: ({ alike, ecosystem }, after, input) => {
      const duplicates = alike
        .filter(({ id }) => id !== after.id)
        .map((other) => ({
          id: other.id,
          name: other.name,
          nameFr: other.nameFr ?? null,
          kind: other.kind,
          because: likenessReasons(after.properties, other),
        }));
      if (input.id || input.evenIfAlike || duplicates.length === 0) return;
      throw new Conflict(sentence('stakeholder.alike', { name: String(duplicates[0]?.name) }), {
        duplicates,
        ecosystem,
        issues: [complaint('name', 'stakeholder.freshName')],
      });
    },
  },
);

/** A Lucene query for stakeholders that share a key of likeness. */
function likeQuery(properties: Record<string, unknown>): string | undefined {
  const keys = likenessKeys(properties);
  if (keys.length === 0) return undefined;
  return keys.map((key) => `"${key.replace(/["\\]/g, '\\$&')}"`).join(' OR ');
}
