// A new interdependency; `twin` is one of the same type between the same two in an overlapping period, which the
// caller refuses. The ecosystem is locked first, so two callers cannot both miss it.
// @access write
// @param ecosystem: ID
// @param from: ID
// @param to: ID
// @param properties: map
// @param author: string
// @return link: Interdependency
// @return from: Element
// @return to: Element
// @return twin: ID?
// @return revision: integer
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + 1
WITH ecosystem
MATCH (from:Element {id: $from, ecosystem: $ecosystem})
MATCH (to:Element {id: $to, ecosystem: $ecosystem})
WITH ecosystem, from, to, COLLECT {
  MATCH (from)-[old:INTERDEPENDS {type: $properties.type}]-(to)
  WHERE (startNode(old) = from OR old.direction <> 'DIRECTED' OR $properties.direction <> 'DIRECTED')
    AND coalesce(old.since <= date($properties.until), true)
    AND coalesce(old.until >= date($properties.since), true)
  RETURN old.id LIMIT 1
}[0] AS twin
CREATE (from)-[r:INTERDEPENDS]->(to)
SET r = $properties, r.strength = toInteger($properties.strength), r.since = date($properties.since), r.until = date($properties.until),
  r.id = ecosystem.id + '-i' + toString(ecosystem.counter), r.number = ecosystem.counter,
  r.ecosystem = ecosystem.id, r.version = 1,
  r.createdAt = datetime(), r.createdBy = $author, r.updatedAt = datetime(), r.updatedBy = $author
RETURN properties(r) AS link, properties(from) AS from, properties(to) AS to, twin, ecosystem.revision AS revision
