// What is held about somebody is found by whom it is of; an invitation to answer a link is used up by its id.
CREATE INDEX link_invitation_mailbox IF NOT EXISTS FOR (i:LinkInvitation) ON (i.mailbox);
CREATE INDEX link_invitation_id IF NOT EXISTS FOR (i:LinkInvitation) ON (i.id);
CREATE INDEX room_seat_kept_by IF NOT EXISTS FOR (s:RoomSeat) ON (s.keptBy);
