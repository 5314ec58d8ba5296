// Asks again whether it is still true, of those who answered so many months ago as their campaign says. Those whose stakeholder is gone
// are forgotten with their address. Answers how many are asked.
// @access write
// @timeout analysis
// @param at: string
// @return asked: integer
CALL () {
  MATCH (i:Invitee) WHERE i.id IS NOT NULL
  OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
  WITH i, coalesce(heir.id, i.stakeholder) AS now
  WHERE NOT EXISTS { MATCH (:Stakeholder {id: now}) }
  DELETE i
}
MATCH (c:Campaign) WHERE c.months > 0
MATCH (i:Invitee {campaign: c.id})
WHERE i.answeredAt >= i.roundAt AND i.stoppedAt IS NULL AND i.lostAt IS NULL
  AND datetime(i.answeredAt) + duration({months: c.months}) <= datetime($at)
SET i.roundAt = $at, i.due = 'AGAIN'
RETURN count(i) AS asked
