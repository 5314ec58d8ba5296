import { graphql, type ResultOf } from '../graphql/graphql.ts';

export const seatFields = graphql(`
  fragment SeatFields on Seat {
    id sector skill since until note source version createdAt createdBy updatedAt updatedBy
    holder { id name nameFr }
    place { id name nameFr }
  }
`);

export const RoleSeatsDocument = graphql(
  `query RoleSeats($id: ID!, $after: String) {
    of: role(id: $id) {
      page: seats(first: 50, after: $after) {
        nodes { ...SeatFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [seatFields],
);

const heldSeatFields = graphql(
  `fragment HeldSeatFields on Seat {
    ...SeatFields
    role { id kind title titleFr mission { id name nameFr } }
  }`,
  [seatFields],
);

/** The seats that a stakeholder holds. */
export const StakeholderSeatsDocument = graphql(
  `query StakeholderSeats($id: ID!, $after: String) {
    of: stakeholder(id: $id) {
      page: seats(first: 20, after: $after) {
        nodes { ...HeldSeatFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [heldSeatFields],
);

export const SeatDocument = graphql(`query Seat($id: ID!) { record: seat(id: $id) { ...SeatFields } }`, [
  seatFields,
]);

export const HeldSeatDocument = graphql(
  `query HeldSeat($id: ID!) { record: seat(id: $id) { ...HeldSeatFields } }`,
  [heldSeatFields],
);

export const CreateSeatDocument = graphql(`
  mutation CreateSeat($input: CreateSeatInput!) { done: createSeat(input: $input) { record: seat { id } revision } }
`);

export const UpdateSeatDocument = graphql(`
  mutation UpdateSeat($input: UpdateSeatInput!) { done: updateSeat(input: $input) { record: seat { id } revision } }
`);

export const RemoveSeatDocument = graphql(`
  mutation RemoveSeat($input: RemoveInput!) { done: removeSeat(input: $input) { id revision } }
`);

export type Seat = ResultOf<typeof seatFields>;
