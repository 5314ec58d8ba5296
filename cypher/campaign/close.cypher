// Closes a campaign, or opens it again. What waited to be mailed waits no more, and addresses that are of no use from now on go.
// @access write
// @param id: string
// @param ecosystem: ID
// @param at: string?
// @return campaign: map
MATCH (c:Campaign {id: $id}) WHERE c.ecosystem = $ecosystem
SET c.closedAt = $at
WITH c
CALL (c) {
  MATCH (i:Invitee {campaign: c.id}) WHERE c.closedAt IS NOT NULL
  SET i.due = null, i.email = CASE WHEN c.months > 0 AND i.answeredAt IS NOT NULL THEN i.email END
}
RETURN properties(c) AS campaign
