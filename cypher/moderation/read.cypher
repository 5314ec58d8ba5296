// What was decided together.
// @access read
// @param ecosystem: ID
// @param deed: string
// @return matter: map
MATCH (m:Matter {deed: $deed, ecosystem: $ecosystem})
RETURN properties(m) AS matter ORDER BY m.at
