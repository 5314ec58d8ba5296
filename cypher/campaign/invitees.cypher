// Whom a campaign asks, each as the stakeholder that it is by now, with how that is reached; of one that is gone there is no row.
// @access read
// @param campaign: string
// @return invitee: map
// @return stakeholder: {id: ID, name: string, nameFr: string?}
// @return contact: map?
MATCH (i:Invitee {campaign: $campaign})
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)}) WHERE s.ecosystem = i.ecosystem
OPTIONAL MATCH (s)-[:REACHED_BY]->(k:Contact {ecosystem: s.ecosystem})
RETURN properties(i) AS invitee, {id: s.id, name: s.name, nameFr: s.nameFr} AS stakeholder, properties(k) AS contact
ORDER BY s.sortName, i.id
