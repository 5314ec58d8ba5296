// What an ecosystem says of itself, its settings among it.
// @access read
// @param id: ID
// @return settings: map
MATCH (e:Ecosystem {id: $id})
RETURN properties(e) AS settings
