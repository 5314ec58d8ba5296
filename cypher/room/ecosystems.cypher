// The ids of all ecosystems: who is in none of their rooms is told of none.
// @access read
// @return ids: list<string>
MATCH (e:Ecosystem&Record)
RETURN collect(e.id) AS ids
