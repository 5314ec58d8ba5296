import { graphql, type ResultOf } from '../graphql/graphql.ts';

const comparedFields = graphql(`
  fragment ComparedFields on Stakeholder {
    id version name nameFr otherNames kind sector status summary summaryFr website source
    createdAt createdBy updatedAt updatedBy
  }
`);

export const LikelyDuplicatesDocument = graphql(
  `query LikelyDuplicates($slug: String!, $first: Int!) {
    ecosystem(slug: $slug) {
      likelyDuplicates(first: $first) {
        because
        one { ...ComparedFields }
        other { ...ComparedFields }
      }
    }
  }`,
  [comparedFields],
);

/** How many pairs there are, for the button that opens them. */
export const DuplicateCountDocument = graphql(`
  query DuplicateCount($slug: String!, $first: Int!) {
    ecosystem(slug: $slug) { id likelyDuplicates(first: $first) { one { id } other { id } } }
  }
`);

export const ComparedDocument = graphql(
  `query Compared($id: ID!) { stakeholder(id: $id) { ...ComparedFields } }`,
  [comparedFields],
);

export const MergeStakeholdersDocument = graphql(`
  mutation MergeStakeholders($input: MergeStakeholdersInput!) {
    mergeStakeholders(input: $input) { stakeholder { id version } revision }
  }
`);

export const SetApartDocument = graphql(`
  mutation SetApart($input: SetApartInput!) { setApart(input: $input) { matters { deed } } }
`);

/** A stakeholder as far as it is compared with another one. */
export type Compared = ResultOf<typeof comparedFields>;
