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
      progress {
        told(language: $language)
        points { day reached seatsFilled seatsHeld names missingAtLeast coverage isThin }
      }
      sources
    }
  }
`);

const person = graphql(`fragment UnseenPerson on UnseenStakeholder { id name nameFr }`);

/** When to stop asking, and whom to ask next. */
export const WhomToAskDocument = graphql(
  `query WhomToAsk($ecosystem: String!, $about: UnseenAbout, $language: Language!) {
    unseen(ecosystem: $ecosystem, about: $about) {
      lists
      stopping { condition isMet done of sentence(language: $language) open(language: $language) }
      interviews(first: 20) { stakeholder { ...UnseenPerson } reason(language: $language) }
      haze { id name(language: $language) lists coverage }
    }
  }`,
  [person],
);

/** Whom to reach first, and which seats are empty. */
const toReach = graphql(
  `fragment ToReachFields on ToReach {
    id
    name(language: $language)
    value
    reason(language: $language)
    findingKey
    assignee
    dismissedReason
    introducers { stakeholder { ...UnseenPerson } sentence(language: $language) }
  }`,
  [person],
);

export const WhomToReachDocument = graphql(
  `query WhomToReach($ecosystem: String!, $about: UnseenAbout, $language: Language!) {
    unseen(ecosystem: $ecosystem, about: $about) {
      reach {
        totalCount
        people(first: 100) { ...ToReachFields }
        aside { ...ToReachFields }
        seats { mission name(language: $language) reason(language: $language) }
      }
    }
  }`,
  [toReach],
);
export type ToReach = ResultOf<typeof toReach>;
export type WhomToReach = ResultOf<typeof WhomToReachDocument>['unseen']['reach'];

/** A register held against who was named. */
export const RegisterDocument = graphql(
  `query UnseenRegister(
    $ecosystem: String!
    $about: UnseenAbout
    $register: UnseenRegisterInput!
    $language: Language!
  ) {
    unseenByRegister(ecosystem: $ecosystem, about: $about, register: $register) {
      headline(language: $language)
      told(language: $language)
      isThin
      unknown
      doubtful { name candidates { ...UnseenPerson } }
    }
  }`,
  [person],
);

export type WhomToAsk = ResultOf<typeof WhomToAskDocument>['unseen'];
export type Register = ResultOf<typeof RegisterDocument>['unseenByRegister'];
export type UnseenPerson = ResultOf<typeof person>;

export type Unseen = ResultOf<typeof UnseenDocument>['unseen'];
export type CurvePoint = Unseen['curve'][number];
export type UnseenAbout = NonNullable<VariablesOf<typeof UnseenDocument>['about']>;
