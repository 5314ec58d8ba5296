// What a message to a stakeholder takes to be written: how it is reached, in whose name it goes out, and the language that its reader
// has chosen, where an account has its address.
// @access read
// @param stakeholder: ID
// @return name: string
// @return seenBy: string?
// @return contact: map?
// @return slug: string
// @return ecosystem: string
// @return ecosystemFr: string?
// @return language: string?
// @return spoken: string
MATCH (s:Stakeholder {id: $stakeholder})
MATCH (e:Ecosystem&Record {id: s.ecosystem})
OPTIONAL MATCH (s)-[:REACHED_BY]->(c:Contact {ecosystem: s.ecosystem})
OPTIONAL MATCH (a:Account {email: c.email}) WHERE a.emailVerified IS NOT NULL
RETURN s.name AS name, s.seenBy AS seenBy, properties(c) AS contact,
  e.slug AS slug, e.name AS ecosystem, e.nameFr AS ecosystemFr, a.language AS language, e.language AS spoken LIMIT 1
