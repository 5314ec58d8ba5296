import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const ElementDocument = graphql(`
  query Element($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Element {
        kind name nameFr otherNames summary summaryFr website tags source version
        createdAt createdBy updatedAt updatedBy
        attributes { name value }
        place { id name nameFr }
        interdependencies(first: 1) { totalCount }
      }
      ... on Stakeholder { sector status visibility logo languages skills interests seeks brings introduces }
      ... on Mission { hashtag purpose horizon state }
    }
  }
`);

export const SearchDocument = graphql(`
  query Search($ecosystem: String!, $text: String!) {
    search(ecosystem: $ecosystem, text: $text, first: 10) {
      __typename
      id kind name nameFr
      ... on Stakeholder { sector status }
      ... on Mission { hashtag }
    }
  }
`);

type AnyNode = NonNullable<ResultOf<typeof ElementDocument>['node']>;
export type StakeholderDetail = Extract<AnyNode, { __typename: 'Stakeholder' }>;
export type MissionDetail = Extract<AnyNode, { __typename: 'Mission' }>;
/** A stakeholder or a mission with everything that the map does not carry. */
export type ElementDetail = StakeholderDetail | MissionDetail;
export type FoundElement = ResultOf<typeof SearchDocument>['search'][number];

/** The element of an answer; undefined when it is something else. */
export function elementOf(node: AnyNode | null | undefined): ElementDetail | undefined {
  return node?.__typename === 'Stakeholder' || node?.__typename === 'Mission' ? node : undefined;
}
