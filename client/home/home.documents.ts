import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const HomeDocument = graphql(`
  query Home {
    home {
      ecosystem { id slug address name nameFr }
      links asking claims matters isNew hasMoreNews
      alike { one other }
      needs { id name by { id name nameFr } resource { id name nameFr } }
      news { way kind count named { id name nameFr } }
    }
  }
`);

/** One of the reader's ecosystems, and what waits for them there. */
export type HomeEcosystem = ResultOf<typeof HomeDocument>['home'][number];
