// Rooms of workshops and the phones in them: a room by its code as long as it is open, a phone by what its cookie carries.
CREATE CONSTRAINT room_id IF NOT EXISTS FOR (r:Room) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT room_code IF NOT EXISTS FOR (r:Room) REQUIRE r.code IS UNIQUE;
CREATE INDEX room_ecosystem IF NOT EXISTS FOR (r:Room) ON (r.ecosystem);
CREATE CONSTRAINT room_seat_id IF NOT EXISTS FOR (s:RoomSeat) REQUIRE s.id IS UNIQUE;
CREATE INDEX room_seat_token IF NOT EXISTS FOR (s:RoomSeat) ON (s.token);
CREATE INDEX room_seat_way_back IF NOT EXISTS FOR (s:RoomSeat) ON (s.wayBack);
CREATE INDEX room_seat_room IF NOT EXISTS FOR (s:RoomSeat) ON (s.room);
CREATE INDEX room_seat_ecosystem IF NOT EXISTS FOR (s:RoomSeat) ON (s.ecosystem);
CREATE INDEX room_ended IF NOT EXISTS FOR (r:Room) ON (r.endedAt);
CREATE INDEX room_closes IF NOT EXISTS FOR (r:Room) ON (r.closesAt);
