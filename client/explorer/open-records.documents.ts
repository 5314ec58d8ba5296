import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** What is open in an ecosystem: asked for when somebody wants to see it on the map. */
export const OpenRecordsDocument = graphql(`
  query OpenRecords($slug: String!) {
    openRecords(ecosystem: $slug) {
      needs { records elements counts }
      offers { records elements counts }
      seats { records elements counts }
    }
  }
`);

/** What somebody needs, offers or looks for, of which a mark tells. */
export const OpenRecordsOfDocument = graphql(`
  query OpenRecordsOf($slug: String!, $of: ID!, $needs: Boolean!, $offers: Boolean!, $seats: Boolean!) {
    needs(ecosystem: $slug, filter: { by: $of }, first: 100) @include(if: $needs) {
      nodes { id name quantity unit since until resource { id name nameFr } mission { id name nameFr } place { id name nameFr } }
    }
    offers(ecosystem: $slug, filter: { by: $of }, first: 100) @include(if: $offers) {
      nodes { id name quantity unit since until resource { id name nameFr } mission { id name nameFr } place { id name nameFr } }
    }
    roles(ecosystem: $slug, filter: { mission: $of }, first: 100) @include(if: $seats) {
      nodes { id kind title titleFr minimum held vacancies }
    }
  }
`);

export type OpenRecordsOf = ResultOf<typeof OpenRecordsOfDocument>;
