import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.ts';

export const UnseenDocument = graphql(`
  query Unseen($ecosystem: String!, $about: UnseenAbout, $language: Language!) {
    unseen(ecosystem: $ecosystem, about: $about) {
      lists
      names
      isThin
      headline(language: $language)
      told(language: $language)
      blindSpots(language: $language)
      warnings { caution sentence(language: $language) }
      working(language: $language) { means formula }
      curve { lists names isExtrapolated }
      estimate { low }
      sources
    }
  }
`);

export type Unseen = ResultOf<typeof UnseenDocument>['unseen'];
export type CurvePoint = Unseen['curve'][number];
export type UnseenAbout = NonNullable<VariablesOf<typeof UnseenDocument>['about']>;
