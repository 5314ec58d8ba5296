// An invitation to answer a link, by the seal of its token: for which end, as that is now, and who sent it. No row: there is none, or no
// link any more.
// @access read
// @param token: string
// @return id: string
// @return ecosystem: ID
// @return slug: string
// @return name: string
// @return nameFr: string?
// @return link: map
// @return from: {id: ID, name: string, nameFr: string?}
// @return to: {id: ID, name: string, nameFr: string?}
// @return side: ID
// @return mailbox: string?
// @return createdBy: string
// @return by: string?
// @return expiresAt: string
// @return usedAt: string?
// @return withdrawnAt: string?
MATCH (i:LinkInvitation {token: $token})
MATCH (e:Ecosystem&Record {id: i.ecosystem})
MATCH (a:Element)-[r:INTERDEPENDS {id: i.link}]->(b:Element) WHERE r.ecosystem = e.id
OPTIONAL MATCH (:FormerId {id: i.side})-[:NOW]->(heir:Record)
WITH i, e, a, b, r, coalesce(heir.id, i.side) AS side
WHERE side IN [a.id, b.id]
OPTIONAL MATCH (by:Account {id: i.createdBy})
RETURN i.id AS id, e.id AS ecosystem, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, properties(r) AS link,
  {id: a.id, name: a.name, nameFr: a.nameFr} AS from, {id: b.id, name: b.name, nameFr: b.nameFr} AS to, side,
  i.mailbox AS mailbox, i.createdBy AS createdBy, by.name AS by, i.expiresAt AS expiresAt, i.usedAt AS usedAt, i.withdrawnAt AS withdrawnAt
