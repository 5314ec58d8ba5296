// What some records of an ecosystem are called, as far as a reader sees them, and stakeholders by their very name.
// @access read
// @param ecosystem: ID
// @param ids: list<string>
// @param names: list<string>
// @param sees: list<string>?
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return sortName: string?
CALL () {
  MATCH (n:Record) WHERE n.id IN $ids AND n.ecosystem = $ecosystem RETURN n
  UNION
  MATCH (n:Stakeholder {ecosystem: $ecosystem}) WHERE n.sortName IN $names RETURN n
}
WITH n WHERE NOT n:Element OR $sees IS NULL OR n.seenBy IN $sees
RETURN n.id AS id, CASE WHEN n:Mission THEN '#' + n.hashtag ELSE coalesce(n.name, n.title) END AS name, n.nameFr AS nameFr, n.sortName AS sortName
