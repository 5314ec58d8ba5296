import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.ts';

/** A finding as a row of a list. */
export const findingRow = graphql(`
  fragment FindingRow on Finding {
    key severity state assignee openedOn concerns
    elementIds(first: 30)
    sentence(language: $language)
    kind { key name(language: $language) }
  }
`);

export const FindingKindsDocument = graphql(`
  query FindingKinds($language: Language!) {
    findingKinds { key group name(language: $language) }
  }
`);

/** What there is of each kind, and where to start; `wider` is the same filter without kinds and severities. */
export const FindingGroupsDocument = graphql(
  `query FindingGroups(
    $ecosystem: String!, $filter: FindingFilter!, $wider: FindingFilter!, $language: Language!
  ) {
    findingGroups(ecosystem: $ecosystem, filter: $filter, first: 100) {
      nodes {
        key count whoms
        severities { severity count }
        kind { key group name(language: $language) }
        first { id inWords(language: $language) ... on Mission { hashtag } }
      }
    }
    findings(ecosystem: $ecosystem, filter: $filter, first: 1) {
      day isCurrent totalCount assignees startRule(language: $language)
      lagging { kinds { key name(language: $language) } }
      counts { count severity kind { key } }
      elements { id count }
      startHere { ...FindingRow }
    }
    wider: findings(ecosystem: $ecosystem, filter: $wider, first: 1) { counts { count severity kind { key } } }
  }`,
  [findingRow],
);

/** Whom the findings of a kind are told of, those with the most first. */
export const FindingWhomsDocument = graphql(`
  query FindingWhoms($ecosystem: String!, $filter: FindingFilter!, $language: Language!, $first: Int!, $after: String) {
    findingGroups(ecosystem: $ecosystem, filter: $filter, by: WHOM, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        key count
        severities { severity count }
        whom { id inWords(language: $language) ... on Mission { hashtag } }
      }
    }
  }
`);

/** Where one finding stands in its group. */
export const FindingPlaceDocument = graphql(`
  query FindingPlace($ecosystem: String!, $key: String!, $filter: FindingFilter!) {
    findingPlace(ecosystem: $ecosystem, key: $key, filter: $filter) { at of previous next }
  }
`);

/** The keys of all that fit, to mark them at once. */
export const FindingKeysDocument = graphql(`
  query FindingKeys($ecosystem: String!, $filter: FindingFilter!) {
    findings(ecosystem: $ecosystem, filter: $filter, first: 1) { keys }
  }
`);

/** The findings that fit, the first page of them. */
export const FindingsDocument = graphql(
  `query Findings($ecosystem: String!, $filter: FindingFilter!, $language: Language!, $first: Int!) {
    findings(ecosystem: $ecosystem, filter: $filter, first: $first) {
      isCurrent totalCount assignees
      elements { id count }
      nodes { ...FindingRow }
      pageInfo { hasNextPage endCursor }
    }
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

/** As many elements are told with how many findings there are about each, at most: those with the most findings. */
export const MOST_COUNTED = 5_000;

/** How many findings there are about each element. */
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
      toCall { id inWords(language: $language) }
      every: elementIds
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

export const DismissFindingsDocument = graphql(`
  mutation DismissFindings($input: DismissFindingsInput!) { dismissFindings(input: $input) { marked { key } } }
`);

export const ReopenFindingsDocument = graphql(`
  mutation ReopenFindings($input: ReopenFindingsInput!) { reopenFindings(input: $input) { marked { key } } }
`);

export const AssignFindingsDocument = graphql(`
  mutation AssignFindings($input: AssignFindingsInput!) {
    assignFindings(input: $input) { marked { key assignee } }
  }
`);

export type FindingRow = ResultOf<typeof findingRow>;
export type FindingKind = ResultOf<typeof FindingKindsDocument>['findingKinds'][number];
export type FindingGroup = ResultOf<typeof FindingGroupsDocument>['findingGroups']['nodes'][number];
export type FindingOverview = ResultOf<typeof FindingGroupsDocument>['findings'];
export type FindingPlace = NonNullable<ResultOf<typeof FindingPlaceDocument>['findingPlace']>;
export type FindingsPage = ResultOf<typeof FindingsDocument>['findings'];
export type FindingCount = FindingOverview['counts'][number];
export type FindingFilter = VariablesOf<typeof FindingsDocument>['filter'];
/** One finding with all that is told of it. */
export type FindingDetail = NonNullable<ResultOf<typeof FindingDocument>['finding']>;
export type FindingEntity = FindingDetail['entities'][number];
