import { graphql, type ResultOf } from '../graphql/graphql.ts';

const placeFields = graphql(`
  fragment PlaceFields on Place {
    id name nameFr latitude longitude elementCount source version createdAt createdBy updatedAt updatedBy
    within { id name nameFr }
  }
`);

export const PlacesDocument = graphql(
  `query Places($ecosystem: String!, $after: String) {
    places(ecosystem: $ecosystem, first: 100, after: $after) {
      nodes { ...PlaceFields }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [placeFields],
);

export const PlaceDocument = graphql(`query Place($id: ID!) { place(id: $id) { ...PlaceFields } }`, [
  placeFields,
]);

export const CreatePlaceDocument = graphql(
  `mutation CreatePlace($input: CreatePlaceInput!) { createPlace(input: $input) { place { id } revision } }`,
);

export const UpdatePlaceDocument = graphql(
  `mutation UpdatePlace($input: UpdatePlaceInput!) { updatePlace(input: $input) { place { id } revision } }`,
);

export const RemovePlaceDocument = graphql(
  `mutation RemovePlace($input: RemoveInput!) { removePlace(input: $input) { id revision } }`,
);

export type Place = ResultOf<typeof placeFields>;
