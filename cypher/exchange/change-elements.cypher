// Changes of stakeholders and missions.
// @access write
// @param rows: list<{id: ID, changes: map}>
// @param author: string
UNWIND $rows AS row
MATCH (e:Element {id: row.id})
SET e += row.changes, e.version = e.version + 1, e.updatedAt = datetime(), e.updatedBy = $author
SET e.horizon = date(e.horizon)
REMOVE e:Institution:Individual
SET e:$({INSTITUTION: 'Institution', INDIVIDUAL: 'Individual', MISSION: 'Mission'}[e.kind])
