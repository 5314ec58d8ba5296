// The ecosystems that are there for members alone, and those that are there for nobody.
// @access read
// @return ids: list<string>
RETURN COLLECT {
  MATCH (e:Ecosystem&Record) WHERE e.openTo IN ['MEMBERS', 'INVITED'] RETURN e.id AS id
  UNION ALL
  MATCH (u:UnlistedEcosystem) RETURN u.id AS id
} AS ids
