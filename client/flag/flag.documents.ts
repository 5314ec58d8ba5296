import { graphql, type VariablesOf } from '../graphql/graphql.ts';

export const FlagDocument = graphql(`mutation Flag($input: FlagInput!) { flag(input: $input) { isDone } }`);
export const SuggestDocument = graphql(
  `mutation Suggest($input: SuggestInput!) { suggest(input: $input) { isDone } }`,
);
/** What an ecosystem lets its visitors tell its facilitators, and as what the reader is here. */
export const TellingDocument = graphql(`
  query Telling($slug: String!) {
    ecosystem(slug: $slug) { id role mayEdit visitorsFlag visitorsSuggest tellsGivers }
  }
`);

export type FlagReason = VariablesOf<typeof FlagDocument>['input']['reason'];
