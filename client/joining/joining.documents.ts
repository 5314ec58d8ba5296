import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.ts';

/** Where somebody stands who joins: on the map by themselves, or from a phone in a room. */
export const stand = graphql(`
  fragment WhereIStand on Joining {
    whyNot state how reason draft
    stakeholder { id name nameFr }
    profile { kind name sector place website summary }
    answers { id part name type isFrom isMutual strength record refused about { id name nameFr } }
  }
`);

export const MyJoiningDocument = graphql(
  `query MyJoining($ecosystem: String!) { myJoining(ecosystem: $ecosystem) { ...WhereIStand } }`,
  [stand],
);
export const JoinDocument = graphql(
  `mutation Join($input: JoinInput!) { done: join(input: $input) { ...WhereIStand } }`,
  [stand],
);
export const GiveAnswersDocument = graphql(
  `mutation GiveAnswers($input: GiveAnswersInput!) { done: giveAnswers(input: $input) { ...WhereIStand } }`,
  [stand],
);
export const TakeBackAnswerDocument = graphql(
  `mutation TakeBackAnswer($input: TakeBackAnswerInput!) { done: takeBackAnswer(input: $input) { ...WhereIStand } }`,
  [stand],
);
export const KeepDraftDocument = graphql(
  `mutation KeepDraft($input: KeepDraftInput!) { keepDraft(input: $input) { state } }`,
);

/** What the questions offer to choose from. */
export const ChoicesDocument = graphql(`
  query JoiningChoices($ecosystem: String!) {
    missions(ecosystem: $ecosystem, first: 100) { nodes { id name nameFr hashtag } }
    resources(ecosystem: $ecosystem, first: 100) { nodes { id name nameFr } }
    places(ecosystem: $ecosystem, first: 200) { nodes { id name nameFr } }
    charters(ecosystem: $ecosystem, first: 20, order: NEWEST) { nodes { id title text textFr adoptedOn } }
    ecosystem(slug: $ecosystem) { interdependencyTypes { key label labelFr own } }
  }
`);

export const MeetDocument = graphql(`
  query WhomToMeet($ecosystem: String!) {
    peopleToMeet(ecosystem: $ecosystem) { because stakeholder { id name nameFr } over { id name nameFr } }
    needsToMeet(ecosystem: $ecosystem) { id name by { id name nameFr } resource { id name nameFr } }
  }
`);

export const ClaimsDocument = graphql(`
  query Claims($slug: String!) {
    ecosystem(slug: $slug) {
      claims {
        id state how name email website othersSpeak answers at decidedAt decidedBy reason
        stakeholder { id name nameFr } profile { kind name sector website summary } place { id name nameFr }
      }
    }
  }
`);
export const DecideClaimDocument = graphql(
  `mutation DecideClaim($input: DecideClaimInput!) { decideClaim(input: $input) { claim { id state } } }`,
);

export type Joining = ResultOf<typeof MyJoiningDocument>['myJoining'];
export type Stand = ResultOf<typeof stand>;
export type Answer = Stand['answers'][number];
export type Choices = ResultOf<typeof ChoicesDocument>;
export type Given = VariablesOf<typeof GiveAnswersDocument>['input']['answers'][number];
export type Profile = NonNullable<VariablesOf<typeof JoinDocument>['input']['profile']>;
export type Claim = NonNullable<ResultOf<typeof ClaimsDocument>['ecosystem']>['claims'][number];
