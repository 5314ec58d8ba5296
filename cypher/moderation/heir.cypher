// The record that somebody who was merged is now.
// @access read
// @param id: ID
// @return id: ID
MATCH (:FormerId {id: $id})-[:NOW]->(heir:Record)
RETURN heir.id AS id
