import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.ts';

const headerFields = graphql(`
  fragment CoverageHeaderFields on CoverageHeader {
    id
    label(language: $language)
    title(language: $language)
    reached
    nominated
  }
`);

export const CoverageDocument = graphql(
  `query Coverage(
    $ecosystem: String!
    $rows: CoverageDimension!
    $columns: CoverageDimension!
    $filter: CoverageFilter
    $language: Language!
  ) {
    coverage(ecosystem: $ecosystem, rows: $rows, columns: $columns, filter: $filter) {
      day
      rowTotal
      columnTotal
      outside
      counted(language: $language)
      rows { ...CoverageHeaderFields }
      columns { ...CoverageHeaderFields }
      cells { row column state count expected sentence(language: $language) }
      meanings { state name(language: $language) meaning(language: $language) }
    }
  }`,
  [headerFields],
);

export const CoverageCellDocument = graphql(
  `query CoverageCell(
    $ecosystem: String!
    $rows: CoverageDimension!
    $columns: CoverageDimension!
    $row: ID!
    $column: ID!
    $filter: CoverageFilter
    $language: Language!
  ) {
    coverageCell(
      ecosystem: $ecosystem
      rows: $rows
      columns: $columns
      row: $row
      column: $column
      filter: $filter
    ) {
      row { ...CoverageHeaderFields }
      column { ...CoverageHeaderFields }
      cell { row column state count expected sentence(language: $language) }
      lines { kind id element state label(language: $language) sentence(language: $language) }
      lineTotal
    }
  }`,
  [headerFields],
);

export type Coverage = ResultOf<typeof CoverageDocument>['coverage'];
export type CoverageHeader = Coverage['rows'][number];
export type CoverageCell = Coverage['cells'][number];
export type CoverageState = CoverageCell['state'];
export type CoverageLine = NonNullable<
  ResultOf<typeof CoverageCellDocument>['coverageCell']
>['lines'][number];
/** What a matrix is narrowed to. */
export type CoverageFilter = NonNullable<VariablesOf<typeof CoverageDocument>['filter']>;
