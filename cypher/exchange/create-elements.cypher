// New stakeholders and missions, where they are.
// @access write
// @param ecosystem: ID
// @param rows: list<map>
// @param author: string
UNWIND $rows AS row
CREATE (e:Element:$(row.labels))
SET e = row.properties, e.horizon = date(row.horizon), e.ecosystem = $ecosystem, e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
WITH e, row
WHERE row.place IS NOT NULL
MATCH (p:Place {id: row.place})
CREATE (e)-[:LOCATED_IN]->(p)
