import { graphql, type ResultOf } from '../graphql/graphql.ts';

const charterFields = graphql(`
  fragment CharterFields on Charter {
    id edition title text textFr adoptedOn acceptanceCount source version createdAt createdBy updatedAt updatedBy
  }
`);

export const ChartersDocument = graphql(
  `query Charters($ecosystem: String!, $after: String) {
    page: charters(ecosystem: $ecosystem, first: 20, after: $after, order: NEWEST) {
      nodes { ...CharterFields }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }`,
  [charterFields],
);

export const CharterDocument = graphql(
  `query Charter($id: ID!) { record: charter(id: $id) { ...CharterFields } }`,
  [charterFields],
);

/** The versions that a stakeholder may accept. */
export const CharterTitlesDocument = graphql(`
  query CharterTitles($ecosystem: String!) {
    charters(ecosystem: $ecosystem, first: 100, order: NEWEST) { nodes { id title edition adoptedOn } }
  }
`);

export const CreateCharterDocument = graphql(`
  mutation CreateCharter($input: CreateCharterInput!) { done: createCharter(input: $input) { record: charter { id } revision } }
`);

export const UpdateCharterDocument = graphql(`
  mutation UpdateCharter($input: UpdateCharterInput!) { done: updateCharter(input: $input) { record: charter { id } revision } }
`);

export const RemoveCharterDocument = graphql(`
  mutation RemoveCharter($input: RemoveInput!) { done: removeCharter(input: $input) { id revision } }
`);

export type Charter = ResultOf<typeof charterFields>;
