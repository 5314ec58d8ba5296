import { graphql, type ResultOf } from '../graphql/graphql.ts';

const acceptanceFields = graphql(`
  fragment AcceptanceFields on Acceptance {
    id on note source version createdAt createdBy updatedAt updatedBy
    by { id name nameFr }
    charter { id title edition }
  }
`);

export const StakeholderAcceptancesDocument = graphql(
  `query StakeholderAcceptances($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: acceptances(first: 20, after: $after) {
        nodes { ...AcceptanceFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [acceptanceFields],
);

export const CharterAcceptancesDocument = graphql(
  `query CharterAcceptances($id: ID!, $after: String) {
    of: charter(id: $id) {
      page: acceptances(first: 50, after: $after) {
        nodes { ...AcceptanceFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [acceptanceFields],
);

export const AcceptanceDocument = graphql(
  `query Acceptance($id: ID!) { record: acceptance(id: $id) { ...AcceptanceFields } }`,
  [acceptanceFields],
);

export const CreateAcceptanceDocument = graphql(`
  mutation CreateAcceptance($input: CreateAcceptanceInput!) {
    done: createAcceptance(input: $input) { record: acceptance { id } revision }
  }
`);

export const UpdateAcceptanceDocument = graphql(`
  mutation UpdateAcceptance($input: UpdateAcceptanceInput!) {
    done: updateAcceptance(input: $input) { record: acceptance { id } revision }
  }
`);

export const RemoveAcceptanceDocument = graphql(`
  mutation RemoveAcceptance($input: RemoveInput!) { done: removeAcceptance(input: $input) { id revision } }
`);

export type Acceptance = ResultOf<typeof acceptanceFields>;
