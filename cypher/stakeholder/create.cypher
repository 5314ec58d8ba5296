// A new stakeholder. The ecosystem is locked first: its counter numbers the newcomer, its revision tells readers.
// @access write
// @param ecosystem: ID
// @param properties: map
// @param place: ID?
// @param author: string
// @return element: Element
// @return place: Place?
// @return revision: integer
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + 1
WITH ecosystem
CREATE (e:Element:Stakeholder:$(CASE $properties.kind WHEN 'INDIVIDUAL' THEN 'Individual' ELSE 'Institution' END))
SET e = $properties,
  e.id = ecosystem.id + '-s' + toString(ecosystem.counter), e.number = ecosystem.counter,
  e.ecosystem = ecosystem.id, e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
WITH ecosystem, e
OPTIONAL MATCH (p:Place {id: $place, ecosystem: $ecosystem})
FOREACH (_ IN CASE WHEN p IS NULL THEN [] ELSE [1] END | CREATE (e)-[:LOCATED_IN]->(p))
RETURN properties(e) AS element, properties(p) AS place, ecosystem.revision AS revision
