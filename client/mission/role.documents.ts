import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { seatFields } from './seat.documents.ts';

const roleFields = graphql(
  `fragment RoleFields on Role {
    id kind title titleFr minimum held vacancies note source version createdAt createdBy updatedAt updatedBy
    mission { id name nameFr tags }
    seats(first: 50) { nodes { ...SeatFields } }
  }`,
  [seatFields],
);

export const MissionRolesDocument = graphql(
  `query MissionRoles($id: ID!, $after: String) {
    of: mission(id: $id) {
      page: roles(first: 12, after: $after) {
        nodes { ...RoleFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [roleFields],
);

export const RoleDocument = graphql(`query Role($id: ID!) { record: role(id: $id) { ...RoleFields } }`, [
  roleFields,
]);

export const CreateRoleDocument = graphql(`
  mutation CreateRole($input: CreateRoleInput!) { done: createRole(input: $input) { record: role { id } revision } }
`);

export const UpdateRoleDocument = graphql(`
  mutation UpdateRole($input: UpdateRoleInput!) { done: updateRole(input: $input) { record: role { id } revision } }
`);

export const RemoveRoleDocument = graphql(`
  mutation RemoveRole($input: RemoveInput!) { done: removeRole(input: $input) { id revision } }
`);

export type Role = ResultOf<typeof roleFields>;
