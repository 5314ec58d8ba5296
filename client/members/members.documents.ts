import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const MembersDocument = graphql(`
  query Members($slug: String!, $search: String, $after: String) {
    ecosystem(slug: $slug) {
      role
      members(first: 50, search: $search, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { id name email role isReader speaksFor { id name } }
      }
    }
  }
`);

/** What only facilitators are told. */
export const ComingDocument = graphql(`
  query Coming($slug: String!) {
    ecosystem(slug: $slug) {
      asking { account name email note at }
      invitations { id state role email isUndelivered by createdAt expiresAt most used speaksFor { id name } usedBy { name at } }
      roleChanges { at how by whom before after }
    }
  }
`);

export const AskingCountDocument = graphql(
  `query AskingCount($slug: String!) { ecosystem(slug: $slug) { asking { account } } }`,
);

export const ChangeRoleDocument = graphql(
  `mutation ChangeRole($input: ChangeRoleInput!) { changeRole(input: $input) { isDone } }`,
);
export const RemoveMemberDocument = graphql(
  `mutation RemoveMember($input: RemoveMemberInput!) { removeMember(input: $input) { isDone } }`,
);
export const LeaveDocument = graphql(
  `mutation LeaveEcosystem($input: LeaveEcosystemInput!) { leaveEcosystem(input: $input) { isDone } }`,
);
export const AnswerAskingDocument = graphql(
  `mutation AnswerAsking($input: AnswerAskingInput!) { answerAsking(input: $input) { isDone } }`,
);
export const AskToJoinDocument = graphql(
  `mutation AskToJoin($input: AskToJoinInput!) { askToJoin(input: $input) { isDone } }`,
);
export const InviteDocument = graphql(
  `mutation Invite($input: InviteInput!) { invite(input: $input) { invited { id email link } } }`,
);
export const SendAgainDocument = graphql(
  `mutation SendInvitationAgain($input: InvitationInput!) { sendInvitationAgain(input: $input) { invited { id email link } } }`,
);
export const WithdrawDocument = graphql(
  `mutation WithdrawInvitation($input: InvitationInput!) { withdrawInvitation(input: $input) { isDone } }`,
);
export const InvitationDocument = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) { name nameFr by role email expiresAt speaksFor { id name } }
  }
`);
export const AcceptDocument = graphql(
  `mutation AcceptInvitation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { address } }`,
);

type Read<T> = NonNullable<T>;
export type Member = Read<ResultOf<typeof MembersDocument>['ecosystem']>['members']['nodes'][number];
export type Role = Member['role'];
export type Spoken = Member['speaksFor'][number];
export type Coming = Read<ResultOf<typeof ComingDocument>['ecosystem']>;
export type Asking = Coming['asking'][number];
export type Invitation = Coming['invitations'][number];
export type Invited = ResultOf<typeof InviteDocument>['invite']['invited'][number];

export const ROLES = ['VISITOR', 'PARTNER', 'PLANNER', 'FACILITATOR'] as const satisfies readonly Role[];
/** Whether a role speaks for stakeholders. */
export const speaks = (role: Role): boolean => role === 'PARTNER' || role === 'PLANNER';
/** What somebody is called to those who see their address. */
export const calledOf = ({ name, email }: { name: string; email?: string | null }): string =>
  name || email || '';
