// Adds stakeholders to a campaign; of who is in it already, the address is set where one is given. Answers how many it then has.
// @access write
// @param campaign: string
// @param rows: list<{id: string, token: string, stakeholder: ID, email: string?}>
// @param at: string
// @return invitees: integer
MATCH (c:Campaign {id: $campaign})
SET c.lock = true
REMOVE c.lock
WITH c
CALL (c) {
  UNWIND $rows AS row
  MATCH (s:Stakeholder {id: row.stakeholder}) WHERE s.ecosystem = c.ecosystem
  MERGE (i:Invitee {key: c.id + ' ' + s.id})
  ON CREATE SET i.id = row.id, i.token = row.token, i.campaign = c.id, i.ecosystem = c.ecosystem, i.stakeholder = s.id, i.addedAt = $at
  SET i.email = coalesce(row.email, i.email), i.lostAt = CASE WHEN row.email IS NULL THEN i.lostAt END
}
RETURN COUNT { MATCH (i:Invitee {campaign: c.id}) } AS invitees
