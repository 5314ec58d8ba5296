// For whom invitees of campaigns answer, and to which campaign.
// @access read
// @param ids: list<string>
// @return id: string
// @return name: string
// @return title: string
UNWIND $ids AS id
MATCH (i:Invitee {id: id})
MATCH (c:Campaign {id: i.campaign})
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)})
RETURN id, s.name AS name, c.title AS title
