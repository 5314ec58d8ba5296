import { graphql, type ResultOf } from '../graphql/graphql.ts';

const attendanceFields = graphql(`
  fragment AttendanceFields on Attendance {
    id part note source version createdAt createdBy updatedAt updatedBy
    event { id name nameFr on }
    attendee { id name nameFr }
  }
`);

export const EventAttendancesDocument = graphql(
  `query EventAttendances($id: ID!, $after: String) {
    of: event(id: $id) {
      page: attendances(first: 50, after: $after) {
        nodes { ...AttendanceFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [attendanceFields],
);

export const StakeholderAttendancesDocument = graphql(
  `query StakeholderAttendances($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: attendances(first: 20, after: $after) {
        nodes { ...AttendanceFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [attendanceFields],
);

export const AttendanceDocument = graphql(
  `query Attendance($id: ID!) { record: attendance(id: $id) { ...AttendanceFields } }`,
  [attendanceFields],
);

export const CreateAttendanceDocument = graphql(`
  mutation CreateAttendance($input: CreateAttendanceInput!) {
    done: createAttendance(input: $input) { record: attendance { id } revision }
  }
`);

export const UpdateAttendanceDocument = graphql(`
  mutation UpdateAttendance($input: UpdateAttendanceInput!) {
    done: updateAttendance(input: $input) { record: attendance { id } revision }
  }
`);

export const RemoveAttendanceDocument = graphql(`
  mutation RemoveAttendance($input: RemoveInput!) { done: removeAttendance(input: $input) { id revision } }
`);

export type Attendance = ResultOf<typeof attendanceFields>;
