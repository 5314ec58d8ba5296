import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const CallResourcesDocument = graphql(`
  query CallResources($ecosystem: String!) {
    resources(ecosystem: $ecosystem, first: 200) { nodes { id name nameFr units } }
  }
`);

export const CallInWordsDocument = graphql(`
  query CallInWords($ecosystem: String!, $text: String!) {
    callInWords(ecosystem: $ecosystem, text: $text) { wants { resource quantity unit } notUnderstood }
  }
`);

export const coalition = graphql(`
  fragment Coalition on Mobilisation {
  teams {
    isExact calls weakestTrust proof(language: $language)
    weakest { id name(language: $language) }
    covered { want(language: $language) isWhole }
    members {
      isConvenor trust gives(language: $language) reasons(language: $language)
      who { id name(language: $language) }
      via { id name(language: $language) }
    }
  }
  refusals { who { id } sentence(language: $language) }
  uncovered { sentence(language: $language) }
  changes { who { id } sentence(language: $language) }
  }
`);

export const MobilisationDocument = graphql(
  `query Mobilisation($ecosystem: String!, $call: Call!, $language: Language!) {
    mobilisation(ecosystem: $ecosystem, call: $call) { ...Coalition }
  }`,
  [coalition],
);

export const OpenNeedsDocument = graphql(`
  query OpenNeedsToCall($id: ID!) {
    mission(id: $id) {
      id
      needs(first: 8) { nodes { id state quantity unit committed resource { id } } }
      neededFor(first: 8) { nodes { id state quantity unit committed resource { id } } }
    }
  }
`);

export type Resource = ResultOf<typeof CallResourcesDocument>['resources']['nodes'][number];
export type Mobilisation = ResultOf<typeof coalition>;
export type Team = Mobilisation['teams'][number];
