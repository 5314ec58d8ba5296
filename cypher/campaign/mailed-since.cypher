// How many invitees of the campaigns of an ecosystem were mailed since a moment, or are about to be.
// @access read
// @param ecosystem: ID
// @param since: string
// @return mailed: integer
MATCH (i:Invitee {ecosystem: $ecosystem}) WHERE i.mailedAt > $since OR i.due IS NOT NULL
RETURN count(i) AS mailed
