import { graphql, type ResultOf } from '../graphql/graphql.ts';

const ecosystemFields = graphql(`
  fragment EcosystemFields on Ecosystem {
    id slug address name nameFr summary summaryFr language source revision version mayEdit mayPlan speaksFor isDemonstration role isMember openTo
    showsDeclaredLinks showsDisputedLinks showsNominatedIndividuals showsDisputeNotes forgetsAfter
    addsLinks addsNeeds addsOffers addsNominations addsContributions takesSeats visitorsFlag visitorsSuggest joining joiningDomains claimsByDomain
    createdAt createdBy updatedAt updatedBy
    counts { stakeholders missions interdependencies places }
    interdependencyTypes { key label labelFr own }
  }
`);

export const EcosystemsDocument = graphql(
  `query Ecosystems($after: String) {
    viewer { name role }
    ecosystems(first: 50, after: $after) { nodes { ...EcosystemFields } pageInfo { hasNextPage endCursor } totalCount }
  }`,
  [ecosystemFields],
);

export const EcosystemDocument = graphql(
  `query Ecosystem($slug: String!) { ecosystem(slug: $slug) { ...EcosystemFields } }`,
  [ecosystemFields],
);

export const CreateEcosystemDocument = graphql(
  `mutation CreateEcosystem($input: CreateEcosystemInput!) {
    createEcosystem(input: $input) { ecosystem { ...EcosystemFields } }
  }`,
  [ecosystemFields],
);

export const UpdateEcosystemDocument = graphql(
  `mutation UpdateEcosystem($input: UpdateEcosystemInput!) {
    updateEcosystem(input: $input) { ecosystem { ...EcosystemFields } revision }
  }`,
  [ecosystemFields],
);

export const RemoveEcosystemDocument = graphql(
  `mutation RemoveEcosystem($input: RemoveInput!) { removeEcosystem(input: $input) { id revision } }`,
);

export type Ecosystem = ResultOf<typeof ecosystemFields>;
