// Adds to what an invitee has said, and keeps that they opened it, or are done.
// @access write
// @param id: string
// @param said: list<string>
// @param isDone: boolean
// @param at: string
// @return id: string
MATCH (i:Invitee {id: $id})
SET i.said = (coalesce(i.said, []) + $said)[-200..], i.openedAt = $at
SET i.answeredAt = CASE WHEN $isDone THEN $at ELSE i.answeredAt END, i.due = CASE WHEN $isDone THEN null ELSE i.due END
RETURN i.id AS id
