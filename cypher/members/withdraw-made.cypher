// Withdraws the invitations to an ecosystem that an account has made and that still wait.
// @access write
// @param ecosystem: ID
// @param account: string
// @param at: string
// @return withdrawn: integer
MATCH (i:Invitation {createdBy: $account})
WHERE i.ecosystem = $ecosystem AND i.withdrawnAt IS NULL AND i.used < i.most
SET i.withdrawnAt = $at
RETURN count(i) AS withdrawn
