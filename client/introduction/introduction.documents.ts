import { graphql, type ResultOf } from '../graphql/graphql.ts';

/** Who could introduce two, or why nobody can. */
export const IntroductionWaysDocument = graphql(`
  query IntroductionWays($ecosystem: String!, $from: ID!, $to: ID!, $language: Language!) {
    introductionWays(ecosystem: $ecosystem, from: $from, to: $to) {
      from { id name(language: $language) }
      to { id name(language: $language) }
      ways {
        trust sentence(language: $language)
        through { id name(language: $language) }
        steps {
          sentence(language: $language)
          from { id name(language: $language) }
          to { id name(language: $language) }
        }
      }
      none { why sentence(language: $language) next(language: $language) who { id name(language: $language) } }
    }
  }
`);

/** What to write to who is asked first, way by way: it takes longer, for the reason to meet. */
export const IntroductionMessagesDocument = graphql(`
  query IntroductionMessages($ecosystem: String!, $from: ID!, $to: ID!, $language: Language!) {
    introductionWays(ecosystem: $ecosystem, from: $from, to: $to) {
      ways { message(language: $language) { subject text } }
    }
  }
`);

const introductionFields = graphql(`
  fragment IntroductionFields on Introduction {
    id version state askedOn settledOn note
    seeker { id name nameFr }
    sought { id name nameFr }
    through { id name nameFr }
    onward { id name nameFr }
  }
`);

/** What was asked: between two, or with a part of one. */
export const IntroductionsDocument = graphql(
  `query Introductions($ecosystem: String!, $filter: IntroductionFilter!) {
    introductions(ecosystem: $ecosystem, filter: $filter, first: 50) { nodes { ...IntroductionFields } }
  }`,
  [introductionFields],
);

export const CreateIntroductionDocument = graphql(`
  mutation CreateIntroduction($input: CreateIntroductionInput!) {
    createIntroduction(input: $input) { introduction { id } revision }
  }
`);

export const UpdateIntroductionDocument = graphql(`
  mutation UpdateIntroduction($input: UpdateIntroductionInput!) {
    updateIntroduction(input: $input) { introduction { id } revision }
  }
`);

export const RemoveIntroductionDocument = graphql(`
  mutation RemoveIntroduction($input: RemoveInput!) { removeIntroduction(input: $input) { id revision } }
`);

export type Ways = ResultOf<typeof IntroductionWaysDocument>['introductionWays'];
export type Way = Ways['ways'][number];
export type Introduction = ResultOf<typeof introductionFields>;
