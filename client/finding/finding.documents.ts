import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.ts';

/** A finding as a row of a list. */
export const findingRow = graphql(`
  fragment FindingRow on Finding {
    key severity state assignee openedOn elementIds
    sentence(language: $language)
    kind { key name(language: $language) }
  }
`);

export const FindingKindsDocument = graphql(`
  query FindingKinds($language: Language!) {
    findingKinds { key group name(language: $language) }
  }
`);

/** The findings that fit; `wider` is the same filter without kinds and severities, to say how many others there are. */
export const FindingsDocument = graphql(
  `query Findings(
    $ecosystem: String!, $filter: FindingFilter!, $wider: FindingFilter!, $language: Language!, $first: Int!
  ) {
    findings(ecosystem: $ecosystem, filter: $filter, first: $first) {
      day isCurrent totalCount assignees
      counts { count severity kind { key } }
      elements { id count }
      nodes { ...FindingRow }
      pageInfo { hasNextPage endCursor }
    }
    wider: findings(ecosystem: $ecosystem, filter: $wider, first: 1) { counts { count severity kind { key } } }
  }`,
  [findingRow],
);

export const MoreFindingsDocument = graphql(
  `query MoreFindings($ecosystem: String!, $filter: FindingFilter!, $language: Language!, $after: String) {
    findings(ecosystem: $ecosystem, filter: $filter, first: 50, after: $after) {
      nodes { ...FindingRow }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [findingRow],
);

/** How many findings there are about each element: 5,000 of them at most, those with the most findings. */
export const CountedFindingsDocument = graphql(`
  query CountedFindings($ecosystem: String!, $filter: FindingFilter!) {
    findings(ecosystem: $ecosystem, filter: $filter, first: 1) { isCurrent elements { id count } }
  }
`);

/** What is missing about one record, whatever it is. */
export const FindingsAboutDocument = graphql(
  `query FindingsAbout($ecosystem: String!, $entity: ID!, $language: Language!, $first: Int!) {
    findings(ecosystem: $ecosystem, filter: { entity: $entity }, first: $first) {
      isCurrent totalCount
      nodes { ...FindingRow }
    }
  }`,
  [findingRow],
);

export const FindingDocument = graphql(
  `query Finding($ecosystem: String!, $key: String!, $language: Language!) {
    findings(ecosystem: $ecosystem, first: 1) { assignees }
    finding(ecosystem: $ecosystem, key: $key) {
      ...FindingRow
      nextStep(language: $language)
      method(language: $language)
      evidence(language: $language) { label value }
      kind { meaning(language: $language) severityRule(language: $language) source(language: $language) cypher }
      openedBy closedOn closedBy dismissedReason dismissedBy entityIds
      entities {
        __typename id
        inWords(language: $language)
        belongsTo { id inWords(language: $language) }
        ... on Mission { hashtag }
        ... on Interdependency { from { id } to { id } }
        ... on Seat { holder { id } }
        ... on Need { resource { id } quantity unit neededFor: mission { id } place { id } since until }
      }
    }
  }`,
  [findingRow],
);

/** Who looks after findings. */
export const AssigneesDocument = graphql(`
  query Assignees($ecosystem: String!) { findings(ecosystem: $ecosystem, first: 1) { assignees } }
`);

export const DismissFindingDocument = graphql(`
  mutation DismissFinding($input: DismissFindingInput!) { dismissFinding(input: $input) { finding { key } } }
`);

export const ReopenFindingDocument = graphql(`
  mutation ReopenFinding($input: ReopenFindingInput!) { reopenFinding(input: $input) { finding { key } } }
`);

export const AssignFindingDocument = graphql(`
  mutation AssignFinding($input: AssignFindingInput!) { assignFinding(input: $input) { finding { key } } }
`);

export type FindingRow = ResultOf<typeof findingRow>;
export type FindingKind = ResultOf<typeof FindingKindsDocument>['findingKinds'][number];
export type FindingsPage = ResultOf<typeof FindingsDocument>['findings'];
export type FindingCount = FindingsPage['counts'][number];
export type FindingFilter = VariablesOf<typeof FindingsDocument>['filter'];
/** One finding with all that is told of it. */
export type FindingDetail = NonNullable<ResultOf<typeof FindingDocument>['finding']>;
export type FindingEntity = FindingDetail['entities'][number];
