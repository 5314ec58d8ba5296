// Drops receipts older than a week: no client retries that late.
// @access write
MATCH (r:Receipt)
WHERE r.at < datetime() - duration('P7D') AND r.fingerprint IS NOT NULL
DELETE r
