import { graphql, type ResultOf, type VariablesOf } from '../graphql/graphql.ts';

const whole = graphql(`
  fragment WholeCampaign on Campaign {
    id title titleFr text textFr questions fields months remindsEvery createdAt sentAt closedAt
    invitees {
      id email link state isDue mayRemind remindableFrom askedAt openedAt answeredAt added confirmed ended
      stakeholder { id name nameFr }
    }
  }
`);

export const CampaignsDocument = graphql(`
  query Campaigns($slug: String!) {
    ecosystem(slug: $slug) { id mailsCampaigns campaigns { id title titleFr createdAt sentAt closedAt } }
  }
`);
export const CampaignDocument = graphql(
  `query Campaign($slug: String!, $id: ID!) {
    ecosystem(slug: $slug) { id mailsCampaigns campaigns(id: $id) { ...WholeCampaign } }
  }`,
  [whole],
);
export const CampaignMailDocument = graphql(`
  query CampaignMail($slug: String!, $id: ID!, $language: Language!, $who: String!) {
    ecosystem(slug: $slug) {
      id
      campaigns(id: $id) {
        id mail(kind: ASK, language: $language, who: $who) { subject opening text link button lasts weekly stop stopButton }
      }
    }
  }
`);
export const CreateCampaignDocument = graphql(
  `mutation CreateCampaign($input: CreateCampaignInput!) { done: createCampaign(input: $input) { campaign { id } } }`,
);
export const UpdateCampaignDocument = graphql(
  `mutation UpdateCampaign($input: UpdateCampaignInput!) { done: updateCampaign(input: $input) { campaign { id } } }`,
);
export const ChooseInviteesDocument = graphql(
  `mutation ChooseInvitees($input: ChooseInviteesInput!) { chooseInvitees(input: $input) { campaign { id } } }`,
);
export const SendCampaignDocument = graphql(
  `mutation SendCampaign($input: CampaignInput!) { sendCampaign(input: $input) { campaign { id } } }`,
);
export const RemindInviteesDocument = graphql(
  `mutation RemindInvitees($input: CampaignInput!) { remindInvitees(input: $input) { reminded } }`,
);
export const CloseCampaignDocument = graphql(
  `mutation CloseCampaign($input: CloseCampaignInput!) { closeCampaign(input: $input) { campaign { id } } }`,
);
export const RemoveCampaignDocument = graphql(
  `mutation RemoveCampaign($input: CampaignInput!) { removeCampaign(input: $input) { isDone } }`,
);

export type Campaign = ResultOf<typeof whole>;
export type Invitee = Campaign['invitees'][number];
export type InviteeState = Invitee['state'];
export type CampaignQuestion = Campaign['questions'][number];
export type CampaignWords = VariablesOf<typeof CreateCampaignDocument>['input']['words'];
