import { graphql, type ResultOf } from '../graphql/graphql.ts';

const communityFields = graphql(`
  fragment CommunityFields on Community {
    id kind name nameFr summary summaryFr website memberCount source version createdAt createdBy updatedAt updatedBy
    animator { id name nameFr }
  }
`);

export const CommunitiesDocument = graphql(
  `query Communities($ecosystem: String!, $after: String) {
    page: communities(ecosystem: $ecosystem, first: 50, after: $after) {
      nodes { ...CommunityFields }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }`,
  [communityFields],
);

export const CommunityDocument = graphql(
  `query Community($id: ID!) { record: community(id: $id) { ...CommunityFields } }`,
  [communityFields],
);

/** What a stakeholder may be added to. */
export const CommunityNamesDocument = graphql(`
  query CommunityNames($ecosystem: String!) {
    communities(ecosystem: $ecosystem, first: 200) { nodes { id name nameFr kind } }
  }
`);

export const CreateCommunityDocument = graphql(`
  mutation CreateCommunity($input: CreateCommunityInput!) {
    done: createCommunity(input: $input) { record: community { id } revision }
  }
`);

export const UpdateCommunityDocument = graphql(`
  mutation UpdateCommunity($input: UpdateCommunityInput!) {
    done: updateCommunity(input: $input) { record: community { id } revision }
  }
`);

export const RemoveCommunityDocument = graphql(`
  mutation RemoveCommunity($input: RemoveInput!) { done: removeCommunity(input: $input) { id revision } }
`);

export type Community = ResultOf<typeof communityFields>;
