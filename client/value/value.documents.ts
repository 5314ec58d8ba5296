import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const GROUPINGS = ['SECTOR', 'CATEGORY', 'COMMUNITY'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const KINDS = ['ECONOMIC', 'SOCIAL', 'SOCIETAL', 'UNSAID'] as const;
export type ValueKind = (typeof KINDS)[number];

const sums = graphql(`
  fragment ReceivedFields on ValueReceived {
    contributions givers economic social societal unsaid unmeasured vouched
    amounts { currency amount contributions }
    quantities { quantity unit resource { id name(language: $language) } }
  }
`);

/** The results of missions, what they received and from whom. */
export const ResultsDocument = graphql(
  `query Results($ecosystem: String!, $by: ValueGrouping!, $language: Language!) {
    value(ecosystem: $ecosystem, by: $by) {
      day revision outside missionTotal
      total { ...ReceivedFields }
      groups { id label(language: $language) stakeholders gave { ...ReceivedFields } }
      missions(first: 200) {
        id name isNeedy
        title(language: $language)
        indicators { id name(language: $language) unit baseline target latestValue latestOn progress }
        received { ...ReceivedFields }
        cells { group received { ...ReceivedFields } }
      }
      givers(first: 200) { id name(language: $language) }
    }
  }`,
  [sums],
);

/** What stands behind a sum. */
export const GivenDocument = graphql(`
  query Given($ecosystem: String!, $by: ValueGrouping!, $mission: ID, $group: ID, $kind: ValueKind, $language: Language!) {
    value(ecosystem: $ecosystem, by: $by, mission: $mission, group: $group, kind: $kind) {
      total { contributions }
      contributions(first: 200) {
        id name on quantity unit economicValue currency socialValue societalValue vouched
        by { id name(language: $language) }
      }
    }
  }
`);

export type Received = ResultOf<typeof sums>;
export type Results = ResultOf<typeof ResultsDocument>['value'];
export type MissionResult = Results['missions'][number];
export type Given = ResultOf<typeof GivenDocument>['value']['contributions'][number];
