// Whatever else is kept about an account; of ecosystems that are not there for it only what it did there, without their names, and no
// request to join them, which would say that they are there.
// @access read
// @timeout analysis
// @param id: string
// @param closed: list<string>
// @param mailbox: string
// @return createdAt: string?
// @return updatedAt: string?
// @return isConfirmed: boolean
// @return isHost: boolean
// @return picture: string?
// @return identities: list<{provider: string, subject: string, since: string}>
// @return speaksFor: list<{id: ID, ecosystem: ID, name: string, seenBy: string?, contact: map?}>
// @return roleChanges: list<{ecosystem: ID?, at: string, how: string, before: string?, after: string?, by: string?, byItself: boolean}>
// @return invitations: list<{id: string, ecosystem: ID, role: string, email: string?, language: string?, createdAt: string, expiresAt: string, withdrawnAt: string?, most: integer, used: integer, sends: list<string>, speaksFor: list<string>?, cameAt: string?, lostAt: string?}>
// @return requests: list<{ecosystem: ID, note: string?, at: string?}>
// @return joinings: list<{ecosystem: ID, state: string, at: string, profile: string?, answers: string?, draft: string?, reason: string?}>
// @return campaigns: list<{ecosystem: ID, title: string, email: string, askedAt: string?, mailedAt: string?, openedAt: string?, answeredAt: string?}>
// @return linkInvitations: list<{ecosystem: ID, isTheirs: boolean, createdAt: string, expiresAt: string, usedAt: string?, withdrawnAt: string?}>
// @return matters: list<{ecosystem: ID, kind: string, at: string, words: string?, name: string?, reason: string?, email: string?, input: string?, decision: string?, decidedAt: string?, why: string?}>
// @return entries: list<{ecosystem: ID, room: string, number: integer, at: string, keptAt: string?, profile: string?, answers: string?, draft: string?}>
// @return allowances: list<{what: string, used: integer, until: string}>
// @return recorded: list<{ecosystem: ID?, changes: integer, records: integer, first: string, last: string}>
// @return gave: list<{ecosystem: ID?, invitations: integer, roles: integer, rooms: integer, campaigns: integer, decisions: integer}>
// @return receipts: {kept: integer, oldest: string?}
// @return ecosystems: list<{id: ID, slug: string, name: string, nameFr: string?}>
MATCH (a:Account {id: $id})
WITH a, COLLECT { MATCH (i:Identity {userId: a.id}) RETURN {provider: i.providerId, subject: i.accountId, since: i.createdAt} ORDER BY i.createdAt } AS identities,
  COLLECT {
    MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem) UNWIND coalesce(h.speaksFor, []) AS spoken
    MATCH (s:Stakeholder {id: spoken})
    OPTIONAL MATCH (s)-[:REACHED_BY]->(c:Contact)
    RETURN {id: s.id, ecosystem: e.id, name: s.name, seenBy: s.seenBy, contact: properties(c)} ORDER BY s.name
  } AS speaksFor,
  COLLECT {
    MATCH (c:RoleChange {account: a.id})
    OPTIONAL MATCH (b:Account {id: c.by})
    RETURN {ecosystem: c.ecosystem, at: c.at, how: c.how, before: c.before, after: c.after,
      by: CASE b.name WHEN '' THEN null ELSE b.name END, byItself: c.by = a.id} ORDER BY c.at DESC
  } AS roleChanges,
  COLLECT {
    CALL (a) {
      MATCH (i:Invitation {email: a.email}) RETURN i
      UNION
      MATCH (a)-[:CAME_BY]->(i:Invitation) RETURN i
    }
    OPTIONAL MATCH (a)-[came:CAME_BY]->(i)
    RETURN {id: i.id, ecosystem: i.ecosystem, role: i.role, email: i.email, language: i.language, createdAt: i.createdAt,
      expiresAt: i.expiresAt, withdrawnAt: i.withdrawnAt, most: i.most, used: i.used, sends: i.sends, speaksFor: i.speaksFor, cameAt: came.at,
      lostAt: i.lostAt} ORDER BY i.createdAt DESC
  } AS invitations,
  COLLECT {
    MATCH (a)-[asks:ASKS_TO_JOIN]->(e:Ecosystem) WHERE NOT e.id IN $closed
    RETURN {ecosystem: e.id, note: asks.note, at: asks.at} ORDER BY asks.at
  } AS requests,
  COLLECT {
    MATCH (c:Claim {account: a.id}) WHERE NOT c.ecosystem IN $closed
    RETURN {ecosystem: c.ecosystem, state: c.state, at: c.updatedAt, profile: c.profile, answers: c.answers, draft: c.draft, reason: c.reason} ORDER BY c.createdAt
  } AS joinings,
  COLLECT {
    MATCH (i:Invitee {email: a.email})
    MATCH (c:Campaign {id: i.campaign})
    RETURN {ecosystem: i.ecosystem, title: c.title, email: i.email, askedAt: i.roundAt, mailedAt: i.mailedAt, openedAt: i.openedAt, answeredAt: i.answeredAt} ORDER BY i.addedAt
  } AS campaigns,
  COLLECT {
    CALL (a) {
      MATCH (i:LinkInvitation {createdBy: a.id}) RETURN i, true AS isTheirs
      UNION
      MATCH (i:LinkInvitation {mailbox: $mailbox}) WHERE i.createdBy <> a.id RETURN i, false AS isTheirs
    }
    RETURN {ecosystem: i.ecosystem, isTheirs: isTheirs, createdAt: i.createdAt, expiresAt: i.expiresAt, usedAt: i.usedAt, withdrawnAt: i.withdrawnAt} ORDER BY i.createdAt DESC
  } AS linkInvitations,
  COLLECT {
    CALL (a) {
      MATCH (m:Matter {by: a.id}) RETURN m
      UNION
      MATCH (m:Matter {email: a.email}) RETURN m
    }
    RETURN {ecosystem: m.ecosystem, kind: m.kind, at: m.at, words: m.words, name: m.name, reason: m.reason, email: m.email, input: m.input,
      decision: m.decision, decidedAt: m.decidedAt, why: m.why} ORDER BY m.at DESC
  } AS matters,
  COLLECT {
    MATCH (s:RoomSeat {keptBy: a.id})
    MATCH (r:Room {id: s.room})
    RETURN {ecosystem: s.ecosystem, room: r.name, number: s.number, at: s.updatedAt, keptAt: s.keptAt, profile: s.profile, answers: s.answers, draft: s.draft} ORDER BY s.keptAt
  } AS entries,
  COLLECT {
    MATCH (q:Allowance {account: a.id})
    RETURN {what: split(q.key, ' ')[-1], used: q.used, until: q.until} ORDER BY q.key
  } AS allowances,
  COLLECT {
    MATCH (r:Revision {by: a.id}) WHERE NOT EXISTS { MATCH (:UnlistedEcosystem {id: r.ecosystem}) }
    WITH r.ecosystem AS ecosystem, r.at AS at, COUNT { MATCH (c:Change {ecosystem: r.ecosystem, revision: r.revision}) WHERE c.before IS NULL } AS made
    WITH ecosystem, count(*) AS changes, sum(made) AS records, min(at) AS first, max(at) AS last
    RETURN {ecosystem: ecosystem, changes: changes, records: records, first: toString(first), last: toString(last)} ORDER BY ecosystem
  } AS recorded,
  COLLECT {
    CALL (a) {
      MATCH (i:Invitation {createdBy: a.id}) RETURN i.ecosystem AS ecosystem, 'invitations' AS what
      UNION ALL
      MATCH (c:RoleChange {by: a.id}) WHERE c.account <> a.id RETURN c.ecosystem AS ecosystem, 'roles' AS what
      UNION ALL
      MATCH (r:Room) WHERE r.openedBy = a.id RETURN r.ecosystem AS ecosystem, 'rooms' AS what
      UNION ALL
      MATCH (c:Campaign) WHERE c.createdBy = a.id RETURN c.ecosystem AS ecosystem, 'campaigns' AS what
      UNION ALL
      MATCH (d:Matter|Claim|RoomSeat) WHERE d.decidedBy = a.id RETURN d.ecosystem AS ecosystem, 'decisions' AS what
    }
    WITH ecosystem, collect(what) AS all
    RETURN {ecosystem: ecosystem, invitations: size([w IN all WHERE w = 'invitations']), roles: size([w IN all WHERE w = 'roles']),
      rooms: size([w IN all WHERE w = 'rooms']), campaigns: size([w IN all WHERE w = 'campaigns']), decisions: size([w IN all WHERE w = 'decisions'])} ORDER BY ecosystem
  } AS gave,
  COLLECT { MATCH (r:Receipt) WHERE r.key STARTS WITH a.id + ':' RETURN r.at } AS receipts
RETURN a.createdAt AS createdAt, a.updatedAt AS updatedAt, coalesce(a.emailVerified, false) AS isConfirmed, coalesce(a.isHost, false) AS isHost, a.image AS picture,
  identities, speaksFor, roleChanges, invitations, requests, joinings, campaigns, linkInvitations, matters, entries, allowances, recorded, gave,
  {kept: size(receipts), oldest: toString(reduce(least = null, at IN receipts | CASE WHEN least IS NULL OR at < least THEN at ELSE least END))} AS receipts,
  COLLECT {
    UNWIND [each IN roleChanges + invitations + requests + joinings + campaigns + linkInvitations + matters + entries + recorded + gave + speaksFor | each.ecosystem] AS id
    WITH DISTINCT id
    MATCH (e:Ecosystem {id: id})
    WHERE NOT e.id IN $closed OR any(each IN invitations + campaigns WHERE each.ecosystem = id)
    RETURN {id: e.id, slug: e.slug, name: e.name, nameFr: e.nameFr}
  } AS ecosystems
