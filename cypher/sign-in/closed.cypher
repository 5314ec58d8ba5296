// The ecosystems that are there for members alone.
// @access read
// @return ids: list<string>
MATCH (e:Ecosystem&Record) WHERE e.openTo IN ['MEMBERS', 'INVITED']
RETURN collect(e.id) AS ids
