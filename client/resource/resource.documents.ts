import { graphql, type ResultOf } from '../graphql/graphql.ts';

const resourceFields = graphql(`
  fragment ResourceFields on Resource {
    id name nameFr units note source version createdAt createdBy updatedAt updatedBy
    broader { id name nameFr }
  }
`);

export const ResourcesDocument = graphql(
  `query Resources($ecosystem: String!, $after: String) {
    page: resources(ecosystem: $ecosystem, first: 200, after: $after) {
      nodes { ...ResourceFields }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }`,
  [resourceFields],
);

export const ResourceDocument = graphql(
  `query Resource($id: ID!) { record: resource(id: $id) { ...ResourceFields } }`,
  [resourceFields],
);

export const CreateResourceDocument = graphql(`
  mutation CreateResource($input: CreateResourceInput!) { done: createResource(input: $input) { record: resource { id } revision } }
`);

export const UpdateResourceDocument = graphql(`
  mutation UpdateResource($input: UpdateResourceInput!) { done: updateResource(input: $input) { record: resource { id } revision } }
`);

export const RemoveResourceDocument = graphql(`
  mutation RemoveResource($input: RemoveInput!) { done: removeResource(input: $input) { id revision } }
`);

export type Resource = ResultOf<typeof resourceFields>;
