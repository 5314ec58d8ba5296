import { findingRow } from '../finding/finding.documents.ts';
import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const WhatIfDocument = graphql(
  `query WhatIf($ecosystem: String!, $suppose: [SupposeInput!]!, $language: Language!) {
    whatIf(ecosystem: $ecosystem, suppose: $suppose) {
      day same
      kinds { before after kind { key name(language: $language) } }
      appear { ...FindingRow }
      disappear { ...FindingRow }
      moot { ...FindingRow }
    }
  }`,
  [findingRow],
);

/** The vacant seats that are described, and those that a supposition names. */
export const VacantSeatsDocument = graphql(`
  query VacantSeats($ecosystem: String!) {
    seats(ecosystem: $ecosystem, filter: { vacant: true }, first: 200) {
      nodes { id skill role { id kind title titleFr mission { id name nameFr hashtag } } }
    }
  }
`);

export type WhatIf = ResultOf<typeof WhatIfDocument>['whatIf'];
export type VacantSeat = ResultOf<typeof VacantSeatsDocument>['seats']['nodes'][number];
