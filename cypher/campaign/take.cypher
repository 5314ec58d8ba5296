// Takes some who are to be mailed, so that nobody else mails them: what is due is kept as mailed before it is handed in, and no mail
// goes out twice. Of a campaign that was closed meanwhile, only the question whether it is still true is mailed.
// @access write
// @param limit: integer
// @return invitee: map
// @return due: string
// @return campaign: map
// @return isWanted: boolean
// @return name: string
// @return nameFr: string?
// @return contact: map?
// @return place: string
// @return placeFr: string?
// @return spoken: string
// @return by: string?
MATCH (i:Invitee) WHERE i.due IS NOT NULL
WITH i LIMIT $limit
SET i.lock = true
REMOVE i.lock
WITH i, i.due AS due WHERE due IS NOT NULL
MATCH (c:Campaign {id: i.campaign})
MATCH (e:Ecosystem&Record {id: c.ecosystem})
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
OPTIONAL MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)})
OPTIONAL MATCH (s)-[:REACHED_BY]->(k:Contact {ecosystem: s.ecosystem})
OPTIONAL MATCH (a:Account {id: c.createdBy})
SET i.due = null
RETURN properties(i) AS invitee, due, properties(c) AS campaign, s IS NOT NULL AND (c.closedAt IS NULL OR due = 'AGAIN') AS isWanted,
  coalesce(s.name, '') AS name, s.nameFr AS nameFr, properties(k) AS contact,
  e.name AS place, e.nameFr AS placeFr,
  e.language AS spoken, a.name AS by
