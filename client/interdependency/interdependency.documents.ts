import { graphql, type ResultOf } from '../graphql/graphql.ts';

const interdependencyFields = graphql(`
  fragment InterdependencyFields on Interdependency {
    id label note strength direction status declaredBy since until source version
    createdAt createdBy updatedAt updatedBy
    statusChanges { status on by side note }
    type { key label labelFr own }
    from { __typename id kind name nameFr }
    to { __typename id kind name nameFr }
  }
`);

/** What both sides say of a link, and what its reader may answer. */
const sidesFields = graphql(`
  fragment SidesFields on Interdependency {
    waitsFor mayReword
    declarations { says side on by isByFacilitator type { key label labelFr own } direction from strength note }
    answers { side answers }
  }
`);

/** The links of one element: how many of each type and way, and the first of them. */
export const ElementLinksDocument = graphql(
  `query ElementLinks($id: ID!, $first: Int!) {
    node(id: $id) {
      __typename
      id
      ... on Element {
        linkGroups { way count type { key label labelFr own } }
        interdependencies(first: $first) { nodes { ...InterdependencyFields } totalCount }
      }
    }
  }`,
  [interdependencyFields],
);

/** The links of one element that are of one type and run one way, a page at a time. */
export const GroupLinksDocument = graphql(
  `query GroupLinks($ecosystem: String!, $filter: InterdependencyFilter!, $first: Int!, $after: String) {
    interdependencies(ecosystem: $ecosystem, filter: $filter, order: OLDEST, first: $first, after: $after) {
      nodes { ...InterdependencyFields }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [interdependencyFields],
);

/** Every link between two elements, in either direction. */
export const LinksBetweenDocument = graphql(
  `query LinksBetween($ecosystem: String!, $between: [ID!]!) {
    interdependencies(ecosystem: $ecosystem, filter: { between: $between }) { nodes { ...InterdependencyFields ...SidesFields } }
  }`,
  [interdependencyFields, sidesFields],
);

export const InterdependencyDocument = graphql(
  `query Interdependency($id: ID!) { interdependency(id: $id) { ...InterdependencyFields } }`,
  [interdependencyFields],
);

export const CreateInterdependencyDocument = graphql(
  `mutation CreateInterdependency($input: CreateInterdependencyInput!) {
    createInterdependency(input: $input) { interdependency { ...InterdependencyFields } revision }
  }`,
  [interdependencyFields],
);

export const UpdateInterdependencyDocument = graphql(
  `mutation UpdateInterdependency($input: UpdateInterdependencyInput!) {
    updateInterdependency(input: $input) { interdependency { ...InterdependencyFields } revision }
  }`,
  [interdependencyFields],
);

export const AnswerInterdependencyDocument = graphql(
  `mutation AnswerInterdependency($input: AnswerInterdependencyInput!) {
    answerInterdependency(input: $input) { interdependency { ...InterdependencyFields } revision }
  }`,
  [interdependencyFields],
);

/** What waits for an answer of the reader. */
export const LinksToAnswerDocument = graphql(
  `query LinksToAnswer($ecosystem: String!, $first: Int!, $after: String) {
    linksToAnswer(ecosystem: $ecosystem, first: $first, after: $after) {
      totalCount
      nodes { ...InterdependencyFields ...SidesFields }
      pageInfo { hasNextPage endCursor }
    }
  }`,
  [interdependencyFields, sidesFields],
);

export const LinksToAnswerCountDocument = graphql(
  `query LinksToAnswerCount($ecosystem: String!) { linksToAnswer(ecosystem: $ecosystem, first: 1) { totalCount } }`,
);

export const InviteSideDocument = graphql(
  `mutation InviteSide($input: InviteSideInput!) { inviteSide(input: $input) { link expiresAt } }`,
);

export const LinkInvitationDocument = graphql(`
  query LinkInvitation($token: String!) {
    linkInvitation(token: $token) {
      place placeFr address by side version direction strength expiresAt answers
      from { id name nameFr }
      to { id name nameFr }
      type { key label labelFr own }
      types { key label labelFr own }
      declarations { says side on by isByFacilitator type { key label labelFr own } direction from strength note }
    }
  }
`);

export const AnswerByInvitationDocument = graphql(
  `mutation AnswerByInvitation($input: AnswerByInvitationInput!) { answerByInvitation(input: $input) { isDone } }`,
);

export const RemoveInterdependencyDocument = graphql(
  `mutation RemoveInterdependency($input: RemoveInput!) { removeInterdependency(input: $input) { id revision } }`,
);

export type Interdependency = ResultOf<typeof interdependencyFields>;
/** One that somebody is asked about by an invitation. */
export type LinkOffer = NonNullable<ResultOf<typeof LinkInvitationDocument>['linkInvitation']>;

/** One with what both sides say of it. */
export type AnsweredLink = ResultOf<typeof LinksBetweenDocument>['interdependencies']['nodes'][number];
export type LinkAnswer = AnsweredLink['answers'][number]['answers'][number];
export const ANSWERS = [
  'CONFIRM',
  'CORRECT',
  'DISPUTE',
  'LET_BE',
  'END',
] as const satisfies readonly LinkAnswer[];
export type InterdependencyType = Interdependency['type'];
