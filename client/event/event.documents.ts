import { graphql, type ResultOf } from '../graphql/graphql.ts';

const eventFields = graphql(`
  fragment EventFields on Event {
    id name nameFr on until website note attendanceCount source version createdAt createdBy updatedAt updatedBy
    place { id name nameFr }
    mission { id name nameFr }
  }
`);

export const EventsDocument = graphql(
  `query Events($ecosystem: String!, $after: String) {
    page: events(ecosystem: $ecosystem, first: 50, after: $after) {
      nodes { ...EventFields }
      pageInfo { hasNextPage endCursor }
      totalCount
    }
  }`,
  [eventFields],
);

export const MissionEventsDocument = graphql(
  `query MissionEvents($id: ID!, $after: String) {
    of: mission(id: $id) {
      page: events(first: 20, after: $after) {
        nodes { ...EventFields }
        pageInfo { hasNextPage endCursor }
        totalCount
      }
    }
  }`,
  [eventFields],
);

export const EventDocument = graphql(`query Event($id: ID!) { record: event(id: $id) { ...EventFields } }`, [
  eventFields,
]);

/** What a stakeholder may have come to. */
export const EventNamesDocument = graphql(`
  query EventNames($ecosystem: String!) {
    events(ecosystem: $ecosystem, first: 200) { nodes { id name nameFr on } }
  }
`);

export const CreateEventDocument = graphql(`
  mutation CreateEvent($input: CreateEventInput!) {
    done: createEvent(input: $input) { record: event { id } revision }
  }
`);

export const UpdateEventDocument = graphql(`
  mutation UpdateEvent($input: UpdateEventInput!) {
    done: updateEvent(input: $input) { record: event { id } revision }
  }
`);

export const RemoveEventDocument = graphql(`
  mutation RemoveEvent($input: RemoveInput!) { done: removeEvent(input: $input) { id revision } }
`);

export type Event = ResultOf<typeof eventFields>;
