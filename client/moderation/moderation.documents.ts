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
