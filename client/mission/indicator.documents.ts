import { graphql, type ResultOf } from '../graphql/graphql.ts';

const indicatorFields = graphql(`
  fragment IndicatorFields on Indicator {
    id name nameFr unit good baseline target due latestValue latestOn progress
    note source version createdAt createdBy updatedAt updatedBy
  }
`);

export const MissionIndicatorsDocument = graphql(
  `query MissionIndicators($id: ID!, $after: String) {
    of: mission(id: $id) {
      page: indicators(first: 20, after: $after) {
        nodes { ...IndicatorFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [indicatorFields],
);

export const IndicatorDocument = graphql(
  `query Indicator($id: ID!) { record: indicator(id: $id) { ...IndicatorFields } }`,
  [indicatorFields],
);

export const CreateIndicatorDocument = graphql(`
  mutation CreateIndicator($input: CreateIndicatorInput!) {
    done: createIndicator(input: $input) { record: indicator { id } revision }
  }
`);

export const UpdateIndicatorDocument = graphql(`
  mutation UpdateIndicator($input: UpdateIndicatorInput!) {
    done: updateIndicator(input: $input) { record: indicator { id } revision }
  }
`);

export const RemoveIndicatorDocument = graphql(`
  mutation RemoveIndicator($input: RemoveInput!) { done: removeIndicator(input: $input) { id revision } }
`);

export type Indicator = ResultOf<typeof indicatorFields>;
