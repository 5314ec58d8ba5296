// What the records that a question names by their ids are called, as far as a reader may see them.
// @access read
// @param ids: list<ID>
// @param ecosystem: ID
// @param sees: list<string>?
// @return id: ID
// @return name: string
// @return nameFr: string?
UNWIND $ids AS id
MATCH (n:Record {id: id, ecosystem: $ecosystem})
WHERE $sees IS NULL OR (NOT (n:Stakeholder AND NOT coalesce(n.seenBy, '') IN $sees) AND NOT EXISTS {
  (n)-[:NEEDED_BY|OFFERED_BY|GIVEN_BY|OF_MEMBER|ENDORSED_BY|ACCEPTED_BY|NAMED_BY|NAMES|OF_OFFER|TO_NEED|ENDORSES*1..2]->(s:Stakeholder)
  WHERE NOT coalesce(s.seenBy, '') IN $sees
})
WITH n, CASE WHEN n:Mission THEN '#' + n.hashtag ELSE coalesce(n.name, n.title, n.label) END AS name
WHERE name IS NOT NULL
RETURN n.id AS id, name, CASE WHEN n:Mission THEN null ELSE coalesce(n.nameFr, n.titleFr) END AS nameFr
