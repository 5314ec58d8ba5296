import { graphql, type ResultOf } from '../graphql/graphql.ts';

const nominationFields = graphql(`
  fragment NominationFields on Nomination {
    id on reason source version createdAt createdBy updatedAt updatedBy
    nominator { id name nameFr }
    nominee { id name nameFr status }
    mission { id name nameFr }
    role { id kind title titleFr }
  }
`);

/** Whom a stakeholder named. */
export const NominationsMadeDocument = graphql(
  `query NominationsMade($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: nominationsMade(first: 20, after: $after) {
        nodes { ...NominationFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [nominationFields],
);

/** Who named a stakeholder. */
export const NominationsReceivedDocument = graphql(
  `query NominationsReceived($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: nominations(first: 20, after: $after) {
        nodes { ...NominationFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [nominationFields],
);

/** Who was named for a mission. */
export const MissionNominationsDocument = graphql(
  `query MissionNominations($id: ID!, $after: String) {
    of: mission(id: $id) {
      page: nominations(first: 20, after: $after) {
        nodes { ...NominationFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [nominationFields],
);

export const NominationDocument = graphql(
  `query Nomination($id: ID!) { record: nomination(id: $id) { ...NominationFields } }`,
  [nominationFields],
);

/** The roles that somebody may be named for. */
export const MissionRoleNamesDocument = graphql(`
  query MissionRoleNames($id: ID!) {
    mission(id: $id) { roles(first: 100) { nodes { id kind title titleFr } } }
  }
`);

export const CreateNominationDocument = graphql(`
  mutation CreateNomination($input: CreateNominationInput!) {
    done: createNomination(input: $input) { record: nomination { id } revision }
  }
`);

export const CreateNomineeDocument = graphql(`
  mutation CreateNominee($input: CreateStakeholderInput!) {
    done: createStakeholder(input: $input) { record: stakeholder { id } revision }
  }
`);

export const UpdateNominationDocument = graphql(`
  mutation UpdateNomination($input: UpdateNominationInput!) {
    done: updateNomination(input: $input) { record: nomination { id } revision }
  }
`);

export const RemoveNominationDocument = graphql(`
  mutation RemoveNomination($input: RemoveInput!) { done: removeNomination(input: $input) { id revision } }
`);

export type Nomination = ResultOf<typeof nominationFields>;
