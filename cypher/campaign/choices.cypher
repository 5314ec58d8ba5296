// What an ecosystem offers to choose from: its resources.
// @access read
// @param ecosystem: ID
// @return id: ID
// @return name: string
// @return nameFr: string?
MATCH (r:Resource {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL
RETURN r.id AS id, r.name AS name, r.nameFr AS nameFr ORDER BY r.number LIMIT 100
