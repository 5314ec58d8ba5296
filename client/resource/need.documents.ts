import { graphql, type ResultOf } from '../graphql/graphql.ts';

const needFields = graphql(`
  fragment NeedFields on Need {
    id name quantity unit since until state committed note source version createdAt createdBy updatedAt updatedBy
    resource { id name nameFr }
    by { __typename id name nameFr }
    mission { id name nameFr }
    place { id name nameFr }
  }
`);

export const StakeholderNeedsDocument = graphql(
  `query StakeholderNeeds($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: needs(first: 20, after: $after) {
        nodes { ...NeedFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [needFields],
);

export const MissionNeedsDocument = graphql(
  `query MissionNeeds($id: ID!, $after: String) {
    of: mission(id: $id) {
      page: needs(first: 20, after: $after) {
        nodes { ...NeedFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [needFields],
);

/** What stakeholders need in order to serve a mission. */
export const NeedsForMissionDocument = graphql(
  `query NeedsForMission($id: ID!, $after: String) {
    of: mission(id: $id) {
      page: neededFor(first: 20, after: $after) {
        nodes { ...NeedFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [needFields],
);

export const NeedDocument = graphql(`query Need($id: ID!) { record: need(id: $id) { ...NeedFields } }`, [
  needFields,
]);

export const CreateNeedDocument = graphql(`
  mutation CreateNeed($input: CreateNeedInput!) { done: createNeed(input: $input) { record: need { id } revision } }
`);

export const UpdateNeedDocument = graphql(`
  mutation UpdateNeed($input: UpdateNeedInput!) { done: updateNeed(input: $input) { record: need { id } revision } }
`);

export const RemoveNeedDocument = graphql(`
  mutation RemoveNeed($input: RemoveInput!) { done: removeNeed(input: $input) { id revision } }
`);

export type Need = ResultOf<typeof needFields>;
