import { graphql } from '../graphql/graphql.ts';

const endorsementFields = graphql(`
  fragment EndorsementFields on Endorsement {
    id on note source version createdAt createdBy updatedAt updatedBy
    by { id name nameFr }
  }
`);

export const EndorsementsDocument = graphql(
  `query Endorsements($id: ID!, $after: String) {
    of: contribution(id: $id) {
      page: endorsements(first: 20, after: $after) {
        nodes { ...EndorsementFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [endorsementFields],
);

export const EndorsementDocument = graphql(
  `query Endorsement($id: ID!) { record: endorsement(id: $id) { ...EndorsementFields } }`,
  [endorsementFields],
);

export const CreateEndorsementDocument = graphql(`
  mutation CreateEndorsement($input: CreateEndorsementInput!) {
    done: createEndorsement(input: $input) { record: endorsement { id } revision }
  }
`);

export const UpdateEndorsementDocument = graphql(`
  mutation UpdateEndorsement($input: UpdateEndorsementInput!) {
    done: updateEndorsement(input: $input) { record: endorsement { id } revision }
  }
`);

export const RemoveEndorsementDocument = graphql(`
  mutation RemoveEndorsement($input: RemoveInput!) { done: removeEndorsement(input: $input) { id revision } }
`);
