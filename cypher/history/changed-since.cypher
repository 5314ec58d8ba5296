// What the revisions of an ecosystem after one did to each record, in their order, where it stands now and what it says of itself. A revision
// that tells of no record is not among them; `placings` says how many of these did nothing but place elements.
// @access read
// @param ecosystem: ID
// @param since: integer
// @param limit: integer
// @return current: integer
// @return settings: map
// @return revisions: integer
// @return placings: integer
// @return changes: list<{kind: string, record: string, before: string?, after: string?}>
MATCH (e:Ecosystem {id: $ecosystem})
// Read once: another change may end meanwhile.
WITH properties(e) AS settings
WITH settings, settings.revision AS current, coalesce(settings.placings, []) AS placings
RETURN current, settings,
  COUNT { MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision > $since AND r.revision <= current } AS revisions,
  size([p IN placings WHERE p > $since AND p <= current]) AS placings,
  COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem}) WHERE c.revision > $since AND c.revision <= current
    WITH c ORDER BY c.ecosystem, c.revision, c.ordinal LIMIT $limit
    RETURN {kind: c.kind, record: c.record, before: c.before, after: c.after}
  } AS changes
