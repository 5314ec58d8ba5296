// The #tags of the missions of an ecosystem.
// @access read
// @param ecosystem: ID
// @return id: ID
// @return names: list<string>
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL
RETURN m.id AS id, [m.hashtag] AS names
