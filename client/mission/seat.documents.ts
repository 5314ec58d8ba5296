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

/** Takes a vacant seat: the one that is named, or one that its role only lacks. */
export const TakeSeatDocument = graphql(`
  mutation TakeSeat($input: TakeSeatInput!) { done: takeSeat(input: $input) { record: seat { id } revision } }
`);

/** The roles of missions that lack somebody, and the vacant seats that are described, with what would fit. */
export const OpenSeatsDocument = graphql(`
  query OpenSeats($ecosystem: String!) {
    roles(ecosystem: $ecosystem, first: 200) {
      nodes { id kind title titleFr vacancies mission { id hashtag name nameFr tags } }
    }
    seats(ecosystem: $ecosystem, first: 200, filter: { vacant: true }) {
      nodes { id sector skill place { id name nameFr } role { id } }
    }
  }
`);

/** What a stakeholder is and does, brings and seeks: by it seats are found that fit. */
export const BearerDocument = graphql(`
  query Bearer($id: ID!) {
    stakeholder(id: $id) {
      id name nameFr sector tags skills interests seeks brings
      place { id within { id within { id within { id } } } }
      seats(first: 50) { nodes { role { id } } }
      memberships(first: 20) { nodes { community { name nameFr } } }
      offers(first: 20) {
        nodes { name resource { name nameFr needs(first: 20) { nodes { state by { id } mission { id } } } } }
      }
      needs(first: 20) {
        nodes { name resource { name nameFr offers(first: 20) { nodes { state mission { id } } } } }
      }
    }
  }
`);

/** The seats that the reader has asked for, and that wait for a facilitator. */
export const AskedSeatsDocument = graphql(`
  query AskedSeats($slug: String!) { myAdditions(ecosystem: $slug) { id about by isDeclined } }
`);

export type Bearer = NonNullable<ResultOf<typeof BearerDocument>['stakeholder']>;

export const RemoveSeatDocument = graphql(`
  mutation RemoveSeat($input: RemoveInput!) { done: removeSeat(input: $input) { id revision } }
`);

export type Seat = ResultOf<typeof seatFields>;
