// Changes an interdependency; `twin` as in create. The ecosystem is locked first: `before` is what is replaced.
// @access write
// @param ecosystem: ID
// @param id: ID
// @param changes: map
// @param author: string
// @return before: Interdependency
// @return link: Interdependency
// @return from: Element
// @return to: Element
// @return twin: ID?
// @return revision: integer
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH (from:Element)-[r:INTERDEPENDS {id: $id}]->(to:Element)
WHERE r.ecosystem = $ecosystem
WITH ecosystem, from, r, to, properties(r) AS before
SET r += $changes, r.version = r.version + 1, r.updatedAt = datetime(), r.updatedBy = $author
SET r.strength = toInteger(r.strength), r.since = date(r.since), r.until = date(r.until)
WITH ecosystem, from, r, to, before, COLLECT {
  MATCH (from)-[old:INTERDEPENDS {type: r.type}]-(to)
  WHERE old <> r AND (startNode(old) = from OR old.direction <> 'DIRECTED' OR r.direction <> 'DIRECTED')
    AND coalesce(old.since <= r.until, true)
    AND coalesce(old.until >= r.since, true)
  RETURN old.id LIMIT 1
}[0] AS twin
RETURN before, properties(r) AS link, properties(from) AS from, properties(to) AS to, twin,
  ecosystem.revision AS revision
