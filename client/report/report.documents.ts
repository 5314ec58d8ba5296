import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** All that a report says of the findings that fit. */
export const ReportDocument = graphql(`
  query Report($ecosystem: String!, $filter: FindingFilter!, $language: Language!) {
    findings(ecosystem: $ecosystem, filter: $filter, first: 200) {
      day revision isCurrent totalCount startRule(language: $language)
      counts { count severity kind { key } }
      elements { id count }
      startHere {
        key severity concerns
        sentence(language: $language)
        nextStep(language: $language)
        toCall { id inWords(language: $language) }
        kind { key name(language: $language) }
      }
      nodes {
        key severity assignee openedOn
        sentence(language: $language)
        nextStep(language: $language)
        toCall { id inWords(language: $language) }
        evidence(language: $language) { label value }
        kind { key name(language: $language) method(language: $language) source(language: $language) }
      }
    }
    findingGroups(ecosystem: $ecosystem, filter: $filter, first: 100) {
      nodes { key count severities { severity count } kind { key name(language: $language) } }
    }
    findingKinds { key name(language: $language) }
  }
`);

export type ReportData = ResultOf<typeof ReportDocument>;
export type ReportedFinding = ReportData['findings']['nodes'][number];
export type FirstFinding = ReportData['findings']['startHere'][number];
