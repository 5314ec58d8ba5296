// The history of an import: what each record was and what it became.
// @access write
// @param rows: list<map>
// @param ecosystem: ID
// @param revision: integer
// @param at: string
// @param author: string
UNWIND $rows AS row
CREATE (c:Change)
SET c = row, c.ecosystem = $ecosystem, c.revision = $revision, c.at = datetime($at), c.by = $author
