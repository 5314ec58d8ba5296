// The missions that have one of these hashtags.
// @access read
// @param ecosystem: ID
// @param hashtags: list<string>
// @return properties: map
// @return refs: list<{type: string, id: ID}>
UNWIND $hashtags AS hashtag
MATCH (r:Mission {ecosystem: $ecosystem, hashtag: hashtag})
RETURN properties(r) AS properties, [(r)-[x:LOCATED_IN]->(t:Record) | {type: type(x), id: t.id}] AS refs
