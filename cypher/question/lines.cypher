// Records of an answer in words: what each is called, who it belongs to and where it is. They were found as the reader may see them; a seat says who holds it to who sees them.
// @access read
// @timeout analysis
// @param ids: list<ID>
// @param sees: list<string>?
// @return id: ID
// @return name: string?
// @return nameFr: string?
// @return of: list<{name: string, nameFr: string?}>
// @return place: {name: string, nameFr: string?}?
UNWIND range(0, size($ids) - 1) AS nth
MATCH (n:Record {id: $ids[nth]})
OPTIONAL MATCH (n)-[:OF_RESOURCE]->(resource:Resource)
OPTIONAL MATCH (n)-[:OF_ROLE]->(role:Role)
WITH nth, n, resource, role,
  coalesce(head([(n)-[:LOCATED_IN|AT|WITHIN]->(p:Place) | p]), head([(n)-[:NEEDED_BY|OFFERED_BY]->(:Element)-[:LOCATED_IN]->(p:Place) | p])) AS place,
  COLLECT {
    MATCH (n)-[:NEEDED_BY|OFFERED_BY|OF_MISSION|GIVEN_BY|GIVEN_TO|OF_INDICATOR|OF_ROLE|HELD_BY|TO_NEED|OF_OFFER|ENDORSED_BY|ENDORSES|NAMES|NAMED_BY|ACCEPTED_BY|OF_CHARTER|PART_OF]->(owner:Record {ecosystem: n.ecosystem})
    WHERE $sees IS NULL OR NOT owner:Stakeholder OR coalesce(owner.seenBy, '') IN $sees
    RETURN owner ORDER BY owner.number
  } AS owners
RETURN n.id AS id,
  CASE WHEN n:Mission THEN '#' + n.hashtag + ' ' + n.name ELSE coalesce(n.name, n.title, resource.name, role.title, n.kind, role.kind) END AS name,
  CASE WHEN n:Mission THEN '#' + n.hashtag + ' ' + coalesce(n.nameFr, n.name) ELSE coalesce(n.nameFr, n.titleFr, CASE WHEN n.name IS NULL THEN coalesce(resource.nameFr, role.titleFr) END) END AS nameFr,
  [owner IN owners WHERE coalesce(owner.name, owner.title, owner.kind) IS NOT NULL | {name: CASE WHEN owner:Mission THEN '#' + owner.hashtag ELSE coalesce(owner.name, owner.title, owner.kind) END, nameFr: CASE WHEN owner:Mission THEN null ELSE coalesce(owner.nameFr, owner.titleFr) END}] AS of,
  CASE WHEN place IS NOT NULL THEN {name: place.name, nameFr: place.nameFr} END AS place
ORDER BY nth
