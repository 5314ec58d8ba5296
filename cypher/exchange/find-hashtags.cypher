// Which missions have one of these hashtags already.
// @access read
// @param ecosystem: ID
// @param hashtags: list<string>
// @return hashtag: string
// @return id: ID
// @return name: string
UNWIND $hashtags AS hashtag
MATCH (m:Mission {ecosystem: $ecosystem, hashtag: hashtag})
RETURN hashtag, m.id AS id, m.name AS name
