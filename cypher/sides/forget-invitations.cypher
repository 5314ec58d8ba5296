// Forgets invitations to answer a link that were over before then: used, withdrawn, or good no more.
// @access write
// @param before: string
MATCH (i:LinkInvitation) WHERE i.token IS NOT NULL AND coalesce(i.usedAt, i.withdrawnAt, i.expiresAt) < $before
DELETE i
