import { graphql, type ResultOf } from '../graphql/graphql.ts';

const measureFields = graphql(`
  fragment MeasureFields on Measure { id value on note source version createdAt createdBy updatedAt updatedBy }
`);

export const IndicatorMeasuresDocument = graphql(
  `query IndicatorMeasures($id: ID!, $after: String) {
    of: indicator(id: $id) {
      page: measures(first: 200, after: $after) {
        nodes { ...MeasureFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [measureFields],
);

export const MeasureDocument = graphql(
  `query Measure($id: ID!) { record: measure(id: $id) { ...MeasureFields } }`,
  [measureFields],
);

export const CreateMeasureDocument = graphql(`
  mutation CreateMeasure($input: CreateMeasureInput!) { done: createMeasure(input: $input) { record: measure { id } revision } }
`);

export const UpdateMeasureDocument = graphql(`
  mutation UpdateMeasure($input: UpdateMeasureInput!) { done: updateMeasure(input: $input) { record: measure { id } revision } }
`);

export const RemoveMeasureDocument = graphql(`
  mutation RemoveMeasure($input: RemoveInput!) { done: removeMeasure(input: $input) { id revision } }
`);

export type Measure = ResultOf<typeof measureFields>;
