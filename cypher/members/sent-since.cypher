// How many invitations an account has made or sent again since then, in whatever ecosystems: what it does in several at once is
// counted one after the other. Those that ask one side of a link for its answer count too.
// @access write
// @param account: string
// @param since: string
// @return sent: integer
OPTIONAL MATCH (a:Account {id: $account})
SET a.lock = true
REMOVE a.lock
WITH count(a) AS locked
OPTIONAL MATCH (i:Invitation {createdBy: $account})
WITH coalesce(sum(size([at IN i.sends WHERE at > $since])), 0) AS sent
RETURN sent + COUNT { MATCH (l:LinkInvitation {createdBy: $account}) WHERE l.createdAt > $since } AS sent
