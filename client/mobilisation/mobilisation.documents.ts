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

export const MobilisationDocument = graphql(`
  query Mobilisation($ecosystem: String!, $call: Call!, $language: Language!) {
    mobilisation(ecosystem: $ecosystem, call: $call) {
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
    }
  }
`);

export type Resource = ResultOf<typeof CallResourcesDocument>['resources']['nodes'][number];
export type Mobilisation = ResultOf<typeof MobilisationDocument>['mobilisation'];
export type Team = Mobilisation['teams'][number];
