import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { refuse } from '../write/gate.ts';
import { contribution, endorsement, NOT_ONE_S_OWN } from './contribution.ts';
import { commitment, need, offer, resource } from './resource.ts';

defineRecord(resource);
defineMutations(resource, {
  create: 'createResource',
  update: 'updateResource',
  remove: 'removeResource',
});

defineRecord(need);
defineMutations(need, {
  create: 'createNeed',
  update: 'updateNeed',
  remove: 'removeNeed',
});

defineRecord(offer);
defineMutations(offer, {
  create: 'createOffer',
  update: 'updateOffer',
  remove: 'removeOffer',
});

defineRecord(commitment);
defineMutations(commitment, {
  create: 'createCommitment',
  update: 'updateCommitment',
  remove: 'removeCommitment',
});

defineRecord(endorsement);
defineMutations(endorsement, {
  create: 'createEndorsement',
  update: 'updateEndorsement',
  remove: 'removeEndorsement',
});

defineRecord(contribution);
defineMutations(
  contribution,
  {
    create: 'createContribution',
    update: 'updateContribution',
    remove: 'removeContribution',
  },
  {
    // Who vouches for it cannot become the one who gave it.
    opening: ({ id }) => (id ? { around: [String(id)] } : {}),
    check: ({ dependents }, after) => {
      const isOwn = dependents.some(
        ({ kind, refs }) => kind === endorsement.name && refs.by === after.refs.by,
      );
      refuse([isOwn ? NOT_ONE_S_OWN : undefined]);
    },
  },
);
