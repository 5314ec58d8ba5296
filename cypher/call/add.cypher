// Adds those of a coalition to a call, and keeps what each is asked for; of who has answered that stays as it was.
// @access write
// @param call: string
// @param rows: list<{id: string, token: string, stakeholder: ID, asks: string, insteadOf: ID?}>
// @param at: string
// @return invitee: map
MATCH (c:Campaign {id: $call})
SET c.lock = true
REMOVE c.lock
WITH c
UNWIND $rows AS row
MATCH (s:Stakeholder {id: row.stakeholder}) WHERE s.ecosystem = c.ecosystem
MERGE (i:Invitee {key: c.id + ' ' + s.id})
ON CREATE SET i.id = row.id, i.token = row.token, i.campaign = c.id, i.ecosystem = c.ecosystem, i.stakeholder = s.id, i.addedAt = $at, i.insteadOf = row.insteadOf
SET i.asks = CASE WHEN i.says IS NULL OR i.asks IS NULL THEN row.asks ELSE i.asks END
RETURN properties(i) AS invitee
