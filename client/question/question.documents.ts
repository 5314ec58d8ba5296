import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const QuestionTermsDocument = graphql(`
  query QuestionTerms($language: Language!) {
    questionTerms {
      key
      label(language: $language)
      fields { key label(language: $language) is of values { key label(language: $language) } }
      relations { key label(language: $language) to means(language: $language) verbs(language: $language) byLinks byDistance needsDistance }
    }
  }
`);

/** Records that a question names: found by a part of their name, or by their ids. */
export const QuestionRecordsDocument = graphql(`
  query QuestionRecords($ecosystem: String!, $of: String!, $text: String!, $ids: [ID!], $language: Language!) {
    questionRecords(ecosystem: $ecosystem, of: $of, text: $text, ids: $ids, language: $language) {
      __typename
      id
      inWords(language: $language)
      belongsTo { id inWords(language: $language) }
    }
  }
`);

/** A typed line, read as a question: what of it was understood. */
export const ReadLineDocument = graphql(`
  query ReadLine($ecosystem: String!, $line: String!, $language: Language!) {
    questionLine(ecosystem: $ecosystem, line: $line, language: $language) {
      isWhole
      definition
      sentence(language: $language)
      parts { text isUnderstood means(language: $language) }
      suggestions { line text kind }
    }
  }
`);

/** Each record by what it is called, whom it belongs to, and what else tells it from others. */
const answerNodeFields = graphql(`
  fragment AnswerNodeFields on Node {
    __typename
    id
    inWords(language: $language)
    belongsTo { id inWords(language: $language) }
    ... on Element { place { inWords(language: $language) } }
    ... on Place { within { inWords(language: $language) } }
    ... on Resource { broader { inWords(language: $language) } }
    ... on Community { communityKind: kind }
    ... on Seat { holder { id } }
    ... on Nomination { nominator { inWords(language: $language) } }
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
export type NamedRecord = ResultOf<typeof QuestionRecordsDocument>['questionRecords'][number];
export type LineRead = ResultOf<typeof ReadLineDocument>['questionLine'];
export type Answer = ResultOf<typeof AskDocument>['ask'];
export type AnswerNode = Answer['nodes'][number];
export type SavedQuestion = ResultOf<typeof questionFields>;
