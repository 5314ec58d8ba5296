import { graphql, type ResultOf } from '../graphql/graphql.ts';

const wanted = graphql(`
  fragment WantedFields on Need {
    id name state quantity unit since until
    resource { id name nameFr broader { id } }
    place { id name nameFr }
  }
`);

const offered = graphql(`
  fragment OfferedFields on Offer {
    id state quantity unit since until
    resource { id name nameFr broader { id } }
    place { id name nameFr }
  }
`);

/** What one element needs and what it offers. */
export const NeedsAndOffersDocument = graphql(
  `query NeedsAndOffers($id: ID!) {
    node(id: $id) {
      __typename
      ... on Stakeholder {
        needs(first: 100) { nodes { ...WantedFields } }
        offers(first: 100) { nodes { ...OfferedFields } }
      }
      ... on Mission { needs(first: 100) { nodes { ...WantedFields } } }
    }
  }`,
  [wanted, offered],
);

export type Wanted = ResultOf<typeof wanted>;
export type Offered = ResultOf<typeof offered>;
