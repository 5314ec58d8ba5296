// Keeps that somebody asks to join an ecosystem, where that may be asked and they hold no role. No row: nothing was kept.
// @access write
// @param slug: string
// @param account: string
// @param note: string?
// @param most: integer
// @param at: string
// @return id: ID
MATCH (e:Ecosystem&Record) WHERE e.slug = $slug OR e.id = $slug
MATCH (a:Account {id: $account})
WHERE coalesce(e.openTo, 'EVERYBODY') <> 'INVITED' AND NOT EXISTS { (a)-[:HOLDS_ROLE]->(e) }
  AND COUNT { (a)-[:ASKS_TO_JOIN]->() } < $most
MERGE (a)-[asks:ASKS_TO_JOIN]->(e)
ON CREATE SET asks.at = $at
SET asks.note = $note
RETURN e.id AS id
