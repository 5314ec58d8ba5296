import { graphql, type ResultOf } from '../graphql/graphql.ts';

const contributionFields = graphql(`
  fragment ContributionFields on Contribution {
    id name quantity unit on economicValue currency socialValue societalValue
    note source version createdAt createdBy updatedAt updatedBy
    by { id name nameFr }
    mission { id name nameFr }
    need { id name quantity unit resource { name nameFr } by { __typename id name nameFr } }
    resource { id name nameFr }
    endorsements(first: 10) { totalCount nodes { on createdAt by { id name nameFr } } }
  }
`);

export const StakeholderContributionsDocument = graphql(
  `query StakeholderContributions($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: contributions(first: 20, after: $after) {
        nodes { ...ContributionFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [contributionFields],
);

export const MissionContributionsDocument = graphql(
  `query MissionContributions($id: ID!, $after: String) {
    of: mission(id: $id) {
      page: contributions(first: 20, after: $after) {
        nodes { ...ContributionFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [contributionFields],
);

export const ContributionDocument = graphql(
  `query Contribution($id: ID!) { record: contribution(id: $id) { ...ContributionFields } }`,
  [contributionFields],
);

export const CreateContributionDocument = graphql(`
  mutation CreateContribution($input: CreateContributionInput!) {
    done: createContribution(input: $input) { record: contribution { id } revision }
  }
`);

export const UpdateContributionDocument = graphql(`
  mutation UpdateContribution($input: UpdateContributionInput!) {
    done: updateContribution(input: $input) { record: contribution { id } revision }
  }
`);

export const RemoveContributionDocument = graphql(`
  mutation RemoveContribution($input: RemoveInput!) { done: removeContribution(input: $input) { id revision } }
`);

/** The needs that something given to a mission, or by a stakeholder, may have met. */
export const NeedsToMeetDocument = graphql(`
  query NeedsToMeet($mission: ID!, $by: ID!, $hasMission: Boolean!) {
    mission(id: $mission) @include(if: $hasMission) {
      needs(first: 50) { nodes { ...MetNeed } }
      neededFor(first: 50) { nodes { ...MetNeed } }
    }
    stakeholder(id: $by) {
      offers(first: 20) { nodes { commitments(first: 10) { nodes { need { ...MetNeed } } } } }
    }
  }
  fragment MetNeed on Need {
    id name quantity unit resource { name nameFr } by { __typename id name nameFr }
  }
`);

export type Contribution = ResultOf<typeof contributionFields>;
