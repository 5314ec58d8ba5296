// The changes of an ecosystem in which one of these ids stands, each in quotes as JSON has it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param quoted: list<string>
// @param ids: list<ID>
// @return at: string
// @return record: string
// @return kind: string
// @return names: string?
// @return before: string?
// @return after: string?
MATCH (c:Change {ecosystem: $ecosystem})
WHERE c.revision IS NOT NULL AND c.kind <> 'Import' AND (c.record IN $ids
  OR any(each IN $quoted WHERE coalesce(c.before, '') CONTAINS each OR coalesce(c.after, '') CONTAINS each OR coalesce(c.names, '') CONTAINS each))
RETURN elementId(c) AS at, c.record AS record, c.kind AS kind, c.names AS names, c.before AS before, c.after AS after
