// The ecosystem that was changed last: whoever comes first after a start is likely to open it. No row: there is none.
// @access read
// @return id: ID
// @return slug: string
// @return revision: integer
MATCH (e:Ecosystem&Record)
WHERE e.revision IS NOT NULL
WITH e, head(COLLECT {
  MATCH (r:Revision {ecosystem: e.id}) WHERE r.revision IS NOT NULL
  RETURN r.at ORDER BY r.ecosystem DESC, r.revision DESC LIMIT 1
}) AS at
RETURN e.id AS id, e.slug AS slug, e.revision AS revision
ORDER BY coalesce(at, e.updatedAt) DESC LIMIT 1
