// Whether somebody speaks for an end of a link: a member for the stakeholder, or for the convenor of the mission today.
// @access read
// @param ecosystem: ID
// @param side: ID
// @return isSpokenFor: boolean
MATCH (e:Ecosystem {id: $ecosystem})
RETURN EXISTS {
  MATCH (:Account)-[h:HOLDS_ROLE]->(e)
  UNWIND coalesce(h.speaksFor, []) AS spoken
  OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
  WITH coalesce(heir.id, spoken) AS spoken
  WHERE spoken = $side OR EXISTS {
    MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat)-[:OF_ROLE]->(:Role {kind: 'CONVENOR'})-[:OF_MISSION]->(:Mission {id: $side})
    WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
  }
  RETURN spoken
} AS isSpokenFor
