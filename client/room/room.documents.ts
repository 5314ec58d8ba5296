import { graphql, type ResultOf } from '../graphql/graphql.ts';
import { stand } from '../joining/joining.documents.ts';

const seat = graphql(
  `fragment SeatFields on RoomSeat {
    room isOpen acceptsAtOnce mayEnter number name nameFr address keptBy keepsBy isPlain
    counts { people answers }
    joining { ...WhereIStand }
  }`,
  [stand],
);

export const MySeatDocument = graphql(`query MySeat { mySeat { ...SeatFields } }`, [seat]);
export const IntroduceDocument = graphql(
  `mutation Introduce($input: IntroduceInput!) { done: introduce(input: $input) { ...SeatFields } }`,
  [seat],
);
export const AnswerInRoomDocument = graphql(
  `mutation AnswerInRoom($input: AnswerInRoomInput!) { done: answerInRoom(input: $input) { ...SeatFields } }`,
  [seat],
);
export const TakeBackInRoomDocument = graphql(
  `mutation TakeBackInRoom($input: TakeBackInRoomInput!) { done: takeBackInRoom(input: $input) { ...SeatFields } }`,
  [seat],
);
export const KeepRoomDraftDocument = graphql(
  `mutation KeepRoomDraft($input: KeepRoomDraftInput!) { keepRoomDraft(input: $input) { isDone } }`,
);
export const KeepRoomEntryDocument = graphql(
  `mutation KeepRoomEntry($input: KeepRoomEntryInput!) { keepRoomEntry(input: $input) { link } }`,
);
export type SeatInRoom = ResultOf<typeof seat>;

const room = graphql(`
  fragment RoomFields on Room {
    id name acceptsAtOnce isOpen code addresses isPlain openedAt closesAt endedAt phones
  }
`);
export const RoomsDocument = graphql(
  `query Rooms($ecosystem: ID!) { rooms(ecosystem: $ecosystem) { ...RoomFields } }`,
  [room],
);
export const RoomDocument = graphql(
  `query Room($ecosystem: ID!, $id: ID!) {
    room(ecosystem: $ecosystem, id: $id) {
      ...RoomFields
      entries {
        id number state isKept stakeholder { id name nameFr } profile { kind name sector }
        answers { id part name type record about { id name nameFr } }
      }
    }
  }`,
  [room],
);
export const OpenRoomDocument = graphql(
  `mutation OpenRoom($input: OpenRoomInput!) { openRoom(input: $input) { room { id } } }`,
);
export const EndRoomDocument = graphql(
  `mutation EndRoom($input: EndRoomInput!) { endRoom(input: $input) { room { id } } }`,
);
export const DecideEntriesDocument = graphql(
  `mutation DecideRoomEntries($input: DecideRoomEntriesInput!) { decideRoomEntries(input: $input) { isDone } }`,
);
/** What the map is missing, the gravest first. */
export const MissingDocument = graphql(`
  query MissingAfterRoom($ecosystem: String!, $language: Language!) {
    findings(ecosystem: $ecosystem, filter: {}, first: 5) {
      isCurrent totalCount
      nodes { key sentence(language: $language) }
    }
  }
`);
export type RoomFields = ResultOf<typeof room>;
export type RoomRead = NonNullable<ResultOf<typeof RoomDocument>['room']>;
export type RoomEntry = RoomRead['entries'][number];
