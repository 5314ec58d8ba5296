import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.ts';

const matterFields = graphql(`
  fragment MatterFields on Matter {
    id kind isGone name adds addition since decisions deed decision decidedAt decidedBy why
    said { reason words by at isTold }
    about {
      __typename
      ... on Stakeholder { id name nameFr }
      ... on Mission { id name nameFr hashtag }
      ... on Interdependency { id from { id name nameFr } to { id name nameFr } type { key label labelFr } }
      ... on Need { id words: name by { id name nameFr } resource { name nameFr } }
      ... on Offer { id words: name by { id name nameFr } resource { name nameFr } }
      ... on Seat { id role { mission { id } } }
      ... on Role { id mission { id } }
    }
    other { __typename ... on Stakeholder { id name nameFr } }
  }
`);

export const MattersDocument = graphql(
  `query Matters($slug: String!, $isDecided: Boolean!) {
    ecosystem(slug: $slug) { id matters(isDecided: $isDecided) { ...MatterFields } }
  }`,
  [matterFields],
);
export const MatterCountDocument = graphql(
  `query MatterCount($slug: String!) { ecosystem(slug: $slug) { id waitingMatters } }`,
);
/** What waits for a facilitator and is kept elsewhere: who asks to join, and what two sides dispute. */
export const WaitsElsewhereDocument = graphql(`
  query WaitsElsewhere($slug: String!, $hasPeople: Boolean!) {
    ecosystem(slug: $slug) {
      id
      asking @include(if: $hasPeople) { account name email note at }
    }
    interdependencies(ecosystem: $slug, first: 100, filter: { status: DISPUTED }) {
      nodes { id from { id name nameFr } to { id name nameFr } type { key label labelFr own } updatedAt }
    }
  }
`);
/** Who looks alike: asked apart, since all are held against one another. */
export const PairsDocument = graphql(`
  query Pairs($slug: String!) {
    ecosystem(slug: $slug) {
      id
      likelyDuplicates(first: 50) { because one { id name nameFr } other { id name nameFr } }
    }
  }
`);
export const DecideMattersDocument = graphql(`
  mutation DecideMatters($input: DecideMattersInput!) {
    done: decideMatters(input: $input) { matters { id deed } refused { id message } }
  }
`);
export const UndoDecisionsDocument = graphql(`
  mutation UndoDecisions($input: UndoDecisionsInput!) {
    done: undoDecisions(input: $input) { matters { id } refused { id message } }
  }
`);

export const OwnAdditionsDocument = graphql(`
  query OwnAdditions($slug: String!) {
    myAdditions(ecosystem: $slug) { id adds addition since isDeclined why }
  }
`);
export const TakeBackAdditionDocument = graphql(`
  mutation TakeBackAddition($input: TakeBackAdditionInput!) { takeBackAddition(input: $input) { isDone } }
`);

export type Matter = ResultOf<typeof matterFields>;
export type MatterKind = Matter['kind'];
export type Decision = VariablesOf<typeof DecideMattersDocument>['input']['decision'];
export type Elsewhere = ResultOf<typeof WaitsElsewhereDocument>;
export type Pairs = ResultOf<typeof PairsDocument>;
