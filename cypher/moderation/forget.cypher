// Addresses go some time after the decision, and what was decided long ago goes altogether; that two are not the same is remembered.
// @access write
// @param addressesUntil: string
// @param decidedUntil: string
MATCH (m:Matter) WHERE m.decidedAt < $addressesUntil AND m.ecosystem IS NOT NULL
REMOVE m.email, m.language
WITH m WHERE m.decidedAt < $decidedUntil AND m.kind <> 'PAIR'
DELETE m
