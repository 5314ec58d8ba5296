// Keeps that an address wants to be mailed by no campaign of an ecosystem any more, and forgets what was still to be mailed.
// @access write
// @param id: string
// @param seal: string?
// @param at: string
// @return id: string
MATCH (i:Invitee {id: $id})
SET i.stoppedAt = coalesce(i.stoppedAt, $at), i.due = null, i.email = null
FOREACH (seal IN CASE WHEN $seal IS NULL THEN [] ELSE [$seal] END |
  MERGE (n:NoCampaignMail {seal: seal}) ON CREATE SET n.ecosystem = i.ecosystem, n.at = $at)
RETURN i.id AS id
