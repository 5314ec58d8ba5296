// Asks some of whom a campaign is to ask: from now on they are waited for, and mailed where that can be.
// @access write
// @param ids: list<string>
// @param mailed: list<string>
// @param at: string
// @return asked: integer
MATCH (i:Invitee) WHERE i.id IN $ids AND i.roundAt IS NULL
SET i.roundAt = $at, i.due = CASE WHEN i.id IN $mailed THEN 'ASK' END
RETURN count(i) AS asked
