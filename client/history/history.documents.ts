import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const NewsDocument = graphql(`
  subscription News($ecosystem: String!, $since: Int) {
    news(ecosystem: $ecosystem, since: $since) {
      revision isComplete at by
      touched { record kind isNew isGone }
    }
  }
`);

const revisionFields = graphql(`
  fragment RevisionFields on Revision {
    revision at by action undoes undoneBy
    changes { record kind name isNew isGone fields { field before after } }
  }
`);

export const RevisionsDocument = graphql(
  `query Revisions($slug: String!, $record: ID, $first: Int!, $after: String) {
    ecosystem(slug: $slug) {
      revisions(record: $record, first: $first, after: $after) {
        nodes { ...RevisionFields }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  [revisionFields],
);

export const UndoRevisionDocument = graphql(`
  mutation UndoRevision($input: UndoInput!) { undoRevision(input: $input) { revision records } }
`);

export const PastRecordDocument = graphql(`
  query PastRecord($slug: String!, $on: Date!, $record: ID!) {
    past(ecosystem: $slug, on: $on, record: $record, first: 1) { nodes { id kind fields { field value } } }
  }
`);

export type News = ResultOf<typeof NewsDocument>['news'];
/** One change of an ecosystem: who did what to which records, and when. */
export type Revision = ResultOf<typeof revisionFields>;
export type RecordChange = Revision['changes'][number];
