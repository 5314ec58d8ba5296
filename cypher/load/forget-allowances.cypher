// What was counted for days that are over.
// @access write
// @param now: string
MATCH (q:Allowance) WHERE q.until <= $now AND q.account IS NOT NULL
DELETE q
