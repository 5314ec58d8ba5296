import { graphql, type ResultOf } from '../graphql/graphql.ts';

const entryFields = graphql(`
  fragment InfluenceEntryFields on InfluenceEntry {
    key kind link
    name(language: $language)
    reason(language: $language)
    who { id name(language: $language) }
    others { id name(language: $language) }
  }
`);

/** One list of influence. */
export const InfluenceDocument = graphql(
  `query Influence($ecosystem: String!, $section: InfluenceSection!, $from: Date, $to: Date, $silentMonths: Int!, $first: Int!, $language: Language!) {
    influence(ecosystem: $ecosystem, section: $section, from: $from, to: $to, silentMonths: $silentMonths, first: $first) {
      isWithheld totalCount from to
      entries { ...InfluenceEntryFields }
    }
  }`,
  [entryFields],
);

export type InfluenceEntry = ResultOf<typeof entryFields>;
export type Influence = ResultOf<typeof InfluenceDocument>['influence'];
