// What a file that is taken along says of an ecosystem as a whole, and when it was changed last.
// @access read
// @param ecosystem: ID
// @return id: ID
// @return slug: string
// @return name: string
// @return nameFr: string?
// @return summary: string?
// @return summaryFr: string?
// @return language: string
// @return source: string?
// @return changedAt: string
MATCH (e:Ecosystem&Record {id: $ecosystem})
WITH e, head(COLLECT {
  MATCH (r:Revision {ecosystem: e.id}) WHERE r.revision IS NOT NULL
  RETURN r.at ORDER BY r.ecosystem DESC, r.revision DESC LIMIT 1
}) AS at
RETURN e.id AS id, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, e.summary AS summary, e.summaryFr AS summaryFr,
  coalesce(e.language, 'EN') AS language, e.source AS source, toString(coalesce(at, e.updatedAt)) AS changedAt
