// What an earlier request with this key asked and answered.
// @access read
// @param key: string
// @return fingerprint: string
// @return answer: string
MATCH (r:Receipt {key: $key})
RETURN r.fingerprint AS fingerprint, r.answer AS answer
