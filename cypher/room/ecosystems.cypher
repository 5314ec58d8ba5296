// The ids of all ecosystems, those that are there for nobody among them: who is in none of their rooms is told of none.
// @access read
// @return ids: list<string>
MATCH (e:(Ecosystem&Record)|UnlistedEcosystem)
RETURN collect(e.id) AS ids
