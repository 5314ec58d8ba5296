import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const ViewerDocument = graphql(
  `query Viewer { viewer { name role isLocal account { id name email } } }`,
);

export type Viewer = ResultOf<typeof ViewerDocument>['viewer'];
