// The report that is kept of an import, and whether the import was undone. No row: there is none of this revision.
// @access read
// @param slug: string
// @param revision: integer
// @return at: string
// @return report: string
// @return undoneBy: integer?
MATCH (e:Ecosystem&Record {slug: $slug})
MATCH (r:Revision {ecosystem: e.id, revision: $revision})
WHERE r.report IS NOT NULL
RETURN toString(r.at) AS at, r.report AS report,
  head(COLLECT { MATCH (u:Revision {ecosystem: e.id, undoes: r.revision}) RETURN u.revision LIMIT 1 }) AS undoneBy
