import { graphql, type ResultOf } from '../graphql/graphql.ts';

const offerFields = graphql(`
  fragment OfferFields on Offer {
    id name quantity unit since until state committed note source version createdAt createdBy updatedAt updatedBy
    resource { id name nameFr }
    by { id name nameFr }
    mission { id name nameFr }
    place { id name nameFr }
  }
`);

export const StakeholderOffersDocument = graphql(
  `query StakeholderOffers($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: offers(first: 20, after: $after) {
        nodes { ...OfferFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [offerFields],
);

/** What stakeholders offer to a mission. */
export const MissionOffersDocument = graphql(
  `query MissionOffers($id: ID!, $after: String) {
    of: mission(id: $id) {
      page: offeredFor(first: 20, after: $after) {
        nodes { ...OfferFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [offerFields],
);

export const OfferDocument = graphql(`query Offer($id: ID!) { record: offer(id: $id) { ...OfferFields } }`, [
  offerFields,
]);

export const CreateOfferDocument = graphql(`
  mutation CreateOffer($input: CreateOfferInput!) { done: createOffer(input: $input) { record: offer { id } revision } }
`);

export const UpdateOfferDocument = graphql(`
  mutation UpdateOffer($input: UpdateOfferInput!) { done: updateOffer(input: $input) { record: offer { id } revision } }
`);

export const RemoveOfferDocument = graphql(`
  mutation RemoveOffer($input: RemoveInput!) { done: removeOffer(input: $input) { id revision } }
`);

export type Offer = ResultOf<typeof offerFields>;
