import { ownOf } from '../access/viewer.ts';
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
defineMutations(
  endorsement,
  {
    create: 'createEndorsement',
    update: 'updateEndorsement',
    remove: 'removeEndorsement',
  },
  {
    // Nor does one person who speaks for both, whatever their role.
    check: ({ viewer, ecosystem, all }, { refs }) => {
      const given = all.get(refs.contribution ?? '');
      refuse([ownOf(viewer, ecosystem).has(given?.refs.by ?? '') ? NOT_ONE_S_OWN : undefined]);
    },
  },
);

defineRecord(contribution);
defineMutations(
  contribution,
  {
    create: 'createContribution',
    update: 'updateContribution',
    remove: 'removeContribution',
  },
  { opening: ({ id }) => (id ? { around: [String(id)] } : {}) },
);
