import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { coalition } from './mobilisation.documents.ts';

const saved = graphql(
  `
  fragment WholeSavedCall on SavedCall {
    id title state call deadline createdAt needs
    mission { id name nameFr }
    convenor { id name nameFr }
    called {
      id link email state says saidAt isHeard note insteadName wants asks(language: $language)
      who { id name nameFr }
      instead { id name nameFr }
      insteadOf { id name nameFr }
    }
    plan { ...Coalition }
  }
`,
  [coalition],
);

export const SavedCallsDocument = graphql(`
  query SavedCalls($slug: String!) {
    ecosystem(slug: $slug) { id calls { id title state createdAt } }
  }
`);
export const SavedCallDocument = graphql(
  `query SavedCall($slug: String!, $id: ID!, $language: Language!) {
    ecosystem(slug: $slug) { id mailsCampaigns calls(id: $id) { ...WholeSavedCall } }
  }`,
  [saved],
);
/** What was answered and nothing else: asked often, and plans nothing. */
export const CallAnswersDocument = graphql(`
  query CallAnswers($slug: String!, $id: ID!) {
    ecosystem(slug: $slug) { id calls(id: $id) { id called { id state says saidAt } } }
  }
`);
export const SaveCallDocument = graphql(
  `mutation SaveCall($input: SaveCallInput!) { saveCall(input: $input) { revision call { id } } }`,
);
export const AskCoalitionDocument = graphql(
  `mutation AskCoalition($input: KeptCallInput!) { askCoalition(input: $input) { revision call { id } } }`,
);
export const HearCallDocument = graphql(
  `mutation HearCall($input: HearCallInput!) { hearCall(input: $input) { revision call { id } } }`,
);
export const CloseCallDocument = graphql(
  `mutation CloseCall($input: CloseCampaignInput!) { closeCampaign(input: $input) { campaign { id } } }`,
);
export const RemoveCallDocument = graphql(
  `mutation RemoveCall($input: CampaignInput!) { removeCampaign(input: $input) { isDone } }`,
);
export const GivenForCallDocument = graphql(`
  query GivenForCall($mission: ID!) {
    mission(id: $mission) {
      id
      contributions(first: 100) { nodes { id name quantity unit on by { id name nameFr } need { id } } }
    }
  }
`);

export type SavedCall = ResultOf<typeof saved>;
export type Called = SavedCall['called'][number];
type Answers = readonly Pick<Called, 'id' | 'state' | 'says' | 'saidAt'>[];

/** What was answered, to be compared: whether anything was since. */
export const answersIn = (called: Answers | undefined): string =>
  JSON.stringify((called ?? []).map(({ id, state, says, saidAt }) => [id, state, says, saidAt]).toSorted());
