// How many invitations an account has made or sent again for an ecosystem since then.
// @access read
// @param ecosystem: ID
// @param account: string
// @param since: string
// @return sent: integer
MATCH (i:Invitation {ecosystem: $ecosystem}) WHERE i.createdBy = $account
RETURN coalesce(sum(size([at IN i.sends WHERE at > $since])), 0) AS sent
