import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const QuestionTermsDocument = graphql(`
  query QuestionTerms($language: Language!) {
    questionTerms {
      key
      label(language: $language)
      fields { key label(language: $language) is of values { key label(language: $language) } }
      relations { key label(language: $language) to byLinks byDistance needsDistance }
    }
  }
`);

/** Each kind of record by its name and whom it belongs to. */
const answerNodeFields = graphql(`
  fragment AnswerNodeFields on Node {
    __typename
    id
    ... on Element { kind name nameFr place { id name nameFr } }
    ... on Mission { hashtag }
    ... on Place { name nameFr within { id name nameFr } }
    ... on Community { name nameFr communityKind: kind animator { id name nameFr } }
    ... on Resource { name nameFr broader { id name nameFr } }
    ... on Need { inWords: name quantity unit resource { id name nameFr } by { id name nameFr } }
    ... on Offer { inWords: name quantity unit resource { id name nameFr } by { id name nameFr } }
    ... on Role { roleKind: kind title titleFr mission { id name nameFr } }
    ... on Indicator { name nameFr mission { id name nameFr } }
    ... on Measure { on value indicator { id name nameFr mission { id name nameFr } } }
    ... on Contribution { name by { id name nameFr } }
    ... on Commitment { offer { resource { id name nameFr } by { id name nameFr } } need { by { id name nameFr } } }
    ... on Endorsement { contribution { name } by { id name nameFr } }
    ... on Nomination { nominee { id name nameFr } nominator { id name nameFr } }
    ... on Acceptance { charter { title edition } by { id name nameFr } }
    ... on Seat { holder { id name nameFr } role { id kind title titleFr mission { id name nameFr } } }
  }
`);

export const AskDocument = graphql(
  `query Ask($ecosystem: String!, $question: QuestionDefinition!, $language: Language!, $first: Int!, $after: String) {
    ask(ecosystem: $ecosystem, question: $question, first: $first, after: $after) {
      totalCount
      elementIds
      sentence(language: $language)
      cypher
      parameters
      revision
      pageInfo { hasNextPage endCursor }
      nodes { ...AnswerNodeFields }
    }
  }`,
  [answerNodeFields],
);

const questionFields = graphql(`
  fragment QuestionFields on Question {
    id name nameFr note definition source version createdAt createdBy updatedAt updatedBy
    sentence(language: $language)
    watch { count revision changedAt changedBy added removed }
  }
`);

export const QuestionsDocument = graphql(
  `query Questions($ecosystem: String!, $language: Language!) {
    questions(ecosystem: $ecosystem, first: 200) { nodes { ...QuestionFields } totalCount }
  }`,
  [questionFields],
);

export const QuestionDocument = graphql(
  `query Question($id: ID!, $language: Language!) { question(id: $id) { ...QuestionFields } }`,
  [questionFields],
);

/** What it takes to tell that an answer changed. */
export const QuestionWatchesDocument = graphql(`
  query QuestionWatches($ecosystem: String!) {
    questions(ecosystem: $ecosystem, first: 200) { nodes { id name nameFr watch { count revision changedBy } } }
  }
`);

export const CreateQuestionDocument = graphql(`
  mutation CreateQuestion($input: CreateQuestionInput!) {
    done: createQuestion(input: $input) { record: question { id } revision }
  }
`);

export const UpdateQuestionDocument = graphql(`
  mutation UpdateQuestion($input: UpdateQuestionInput!) {
    done: updateQuestion(input: $input) { record: question { id } revision }
  }
`);

export const RemoveQuestionDocument = graphql(`
  mutation RemoveQuestion($input: RemoveInput!) { done: removeQuestion(input: $input) { id revision } }
`);

export type Subject = ResultOf<typeof QuestionTermsDocument>['questionTerms'][number];
export type Term = Subject['fields'][number];
export type Relation = Subject['relations'][number];
export type Answer = ResultOf<typeof AskDocument>['ask'];
export type AnswerNode = Answer['nodes'][number];
export type SavedQuestion = ResultOf<typeof questionFields>;
