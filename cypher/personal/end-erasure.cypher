// The end of an erasure: what others wrote of an address beside what ecosystems hold goes, and so does what was kept aside.
// @access write
// @timeout analysis
// @param id: string
// @param email: string
CALL () { MATCH (:Account)-[asks:ASKS_TO_JOIN]->() WHERE toLower(asks.note) CONTAINS $email SET asks.note = null }
CALL () { MATCH (a:Account) WHERE toLower(a.name) CONTAINS $email AND a.email <> $email SET a.name = '' }
CALL () { MATCH (t:AccountToken) WHERE toLower(t.name) CONTAINS $email SET t.name = '…' }
MATCH (w:AccountErasure {id: $id})
DELETE w
