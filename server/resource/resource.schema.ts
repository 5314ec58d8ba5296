import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { refuse } from '../write/settle.ts';
import { commitment, contribution, endorsement, NOT_ONE_S_OWN, need, offer, resource } from './resource.ts';

for (const kind of [resource, need, offer, commitment, endorsement]) {
  defineRecord(kind);
  defineMutations(kind);
}

defineRecord(contribution);
defineMutations(contribution, {
  // Who vouches for it cannot become the one who gave it.
  opening: ({ id }) => (id ? { around: [String(id)] } : {}),
  check: ({ dependents }, after) => {
    const isOwn = dependents.some(({ kind, refs }) => kind === endorsement.name && refs.by === after.refs.by);
    refuse([isOwn ? NOT_ONE_S_OWN : undefined]);
  },
});
