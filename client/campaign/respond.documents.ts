import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.ts';

const toAnswer = graphql(`
  fragment ToAnswer on CampaignToAnswer {
    title titleFr text textFr place placeFr address by questions answeredAt isOver
    stakeholder { id name nameFr }
    links { id version type isFrom isMutual strength answers other { id name nameFr } }
    things { id part version name about { id name nameFr } }
    fields { name value }
    resources { id name nameFr }
    types { key label labelFr own }
    call {
      deadline says note insteadName
      wants(language: $language) asks(language: $language)
      convenor { id name nameFr }
      mission { id name nameFr }
    }
  }
`);

export const OpenCampaignDocument = graphql(
  `mutation OpenCampaign($input: OpenCampaignInput!, $language: Language!) { toAnswer: openCampaign(input: $input) { ...ToAnswer } }`,
  [toAnswer],
);
export const AnswerCampaignDocument = graphql(
  `mutation AnswerCampaign($input: AnswerCampaignInput!, $language: Language!) { done: answerCampaign(input: $input) { refused toAnswer { ...ToAnswer } } }`,
  [toAnswer],
);
export const AnswerCallDocument = graphql(
  `mutation AnswerCall($input: AnswerCallInput!, $language: Language!) { toAnswer: answerCall(input: $input) { ...ToAnswer } }`,
  [toAnswer],
);
export const CampaignSearchDocument = graphql(`
  query CampaignSearch($token: String!, $text: String!) { found: campaignSearch(token: $token, text: $text) { id name nameFr } }
`);

export type ToAnswer = ResultOf<typeof toAnswer>;
export type StandingLink = ToAnswer['links'][number];
export type Said = NonNullable<VariablesOf<typeof AnswerCampaignDocument>['input']['said']>[number];
export type Says = Said['says'];
export type AnswerInput = Omit<VariablesOf<typeof AnswerCampaignDocument>['input'], 'token'>;
