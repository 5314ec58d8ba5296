// What the places of an ecosystem are called.
// @access read
// @param ecosystem: ID
// @return id: ID
// @return names: list<string>
MATCH (p:Place {ecosystem: $ecosystem})
// Every place has one; saying so lets the index on both serve.
WHERE p.number IS NOT NULL
RETURN p.id AS id, [name IN [p.name, p.nameFr] WHERE name IS NOT NULL] AS names
