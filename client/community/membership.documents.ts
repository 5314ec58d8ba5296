import { graphql, type ResultOf } from '../graphql/graphql.ts';

const membershipFields = graphql(`
  fragment MembershipFields on Membership {
    id since until note source version createdAt createdBy updatedAt updatedBy
    community { id name nameFr kind }
    member { id name nameFr }
  }
`);

export const StakeholderMembershipsDocument = graphql(
  `query StakeholderMemberships($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: memberships(first: 20, after: $after) {
        nodes { ...MembershipFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [membershipFields],
);

export const CommunityMembershipsDocument = graphql(
  `query CommunityMemberships($id: ID!, $after: String) {
    of: community(id: $id) {
      page: memberships(first: 50, after: $after) {
        nodes { ...MembershipFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [membershipFields],
);

export const MembershipDocument = graphql(
  `query Membership($id: ID!) { record: membership(id: $id) { ...MembershipFields } }`,
  [membershipFields],
);

export const CreateMembershipDocument = graphql(`
  mutation CreateMembership($input: CreateMembershipInput!) {
    done: createMembership(input: $input) { record: membership { id } revision }
  }
`);

export const UpdateMembershipDocument = graphql(`
  mutation UpdateMembership($input: UpdateMembershipInput!) {
    done: updateMembership(input: $input) { record: membership { id } revision }
  }
`);

export const RemoveMembershipDocument = graphql(`
  mutation RemoveMembership($input: RemoveInput!) { done: removeMembership(input: $input) { id revision } }
`);

export type Membership = ResultOf<typeof membershipFields>;
