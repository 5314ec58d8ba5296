import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const ViewerDocument = graphql(
  `query Viewer { viewer { name role isLocal account { id name email } } }`,
);

export type Viewer = ResultOf<typeof ViewerDocument>['viewer'];

const accountFields = graphql(`
  fragment AccountFields on Account {
    id name email language remindersStoppedAt
    roles { ecosystem address name nameFr role }
    sessions { id createdAt device isThis }
    tokens { id name scope ecosystemName createdAt expiresAt usedOn }
  }
`);

export type OwnAccount = ResultOf<typeof accountFields>;
export type OwnSession = OwnAccount['sessions'][number];
export type OwnToken = OwnAccount['tokens'][number];

export const AccountDocument = graphql(`query Account { viewer { account { ...AccountFields } } }`, [
  accountFields,
]);

export const UpdateAccountDocument = graphql(
  `mutation UpdateAccount($input: UpdateAccountInput!) { updateAccount(input: $input) { account { ...AccountFields } } }`,
  [accountFields],
);

export const EndSessionDocument = graphql(
  `mutation EndSession($input: OneOfOwnInput!) { endSession(input: $input) { account { ...AccountFields } } }`,
  [accountFields],
);

export const EndOtherSessionsDocument = graphql(
  `mutation EndOtherSessions { endOtherSessions(input: {}) { account { ...AccountFields } } }`,
  [accountFields],
);

export const CreateTokenDocument = graphql(
  `mutation CreateToken($input: CreateTokenInput!) { createToken(input: $input) { token account { ...AccountFields } } }`,
  [accountFields],
);

export const RevokeTokenDocument = graphql(
  `mutation RevokeToken($input: OneOfOwnInput!) { revokeToken(input: $input) { account { ...AccountFields } } }`,
  [accountFields],
);

export const EraseAccountDocument = graphql(
  `mutation EraseAccount($input: EraseAccountInput!) { eraseAccount(input: $input) { isDone } }`,
);

export const AddHostDocument = graphql(
  `mutation AddHost($input: AddHostInput!) { addHost(input: $input) { isDone } }`,
);
