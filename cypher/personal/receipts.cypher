// The answers that were kept for retries and in which one of these stands.
// @access read
// @timeout analysis
// @param quoted: list<string>
// @param needles: list<string>
// @return at: string
// @return answer: string
MATCH (r:Receipt)
WHERE r.fingerprint IS NOT NULL
  AND (any(each IN $quoted WHERE r.answer CONTAINS each) OR any(each IN $needles WHERE toLower(r.answer) CONTAINS each))
RETURN elementId(r) AS at, r.answer AS answer
