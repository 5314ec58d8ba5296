// GENERATED from cypher/personal by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type PersonalChangesParams = {
  ecosystem: string;
  quoted: string[];
  ids: string[];
};

export type PersonalChangesRow = {
  at: string;
  record: string;
  kind: string;
  names?: string | null;
  before?: string | null;
  after?: string | null;
};

/** The changes of an ecosystem in which one of these ids stands, each in quotes as JSON has it. */
export const personalChanges = query<PersonalChangesParams, PersonalChangesRow>({
  name: 'personal/changes',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Change {ecosystem: $ecosystem})
WHERE c.revision IS NOT NULL AND c.kind <> 'Import' AND (c.record IN $ids
  OR any(each IN $quoted WHERE coalesce(c.before, '') CONTAINS each OR coalesce(c.after, '') CONTAINS each OR coalesce(c.names, '') CONTAINS each))
RETURN elementId(c) AS at, c.record AS record, c.kind AS kind, c.names AS names, c.before AS before, c.after AS after`,
  integers: [],
  columns: {
    at: is.string,
    record: is.string,
    kind: is.string,
    names: is.optional(is.string),
    before: is.optional(is.string),
    after: is.optional(is.string),
  },
});

export type PersonalEcosystemsParams = Record<string, never>;

export type PersonalEcosystemsRow = {
  id: string;
};

/** All ecosystems that there are. */
export const personalEcosystems = query<PersonalEcosystemsParams, PersonalEcosystemsRow>({
  name: 'personal/ecosystems',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record)
RETURN e.id AS id ORDER BY id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type PersonalEndAccountParams = {
  account: string;
  code: string;
  mailbox: string;
  at: string;
};

export type PersonalEndAccountRow = {
  email: string;
};

/** Ends an account with whatever opens a door to it, and keeps its address aside until it stands nowhere any more. Its roles end as those of who leaves; its id, which tells nothing without it, stays where it stands. */
export const personalEndAccount = query<PersonalEndAccountParams, PersonalEndAccountRow>({
  name: 'personal/end-account',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (a:Account {id: $account})
CALL (a) { MATCH (s:Session {userId: a.id}) DETACH DELETE s }
CALL (a) { MATCH (i:Identity {userId: a.id}) DETACH DELETE i }
CALL (a) { MATCH (t:AccountToken {userId: a.id}) DETACH DELETE t }
CALL () { MATCH (c:SignInCode {identifier: $code}) DETACH DELETE c }
CALL (a) { MATCH (i:Invitation {email: a.email}) DETACH DELETE i }
CALL () { MATCH (i:LinkInvitation {mailbox: $mailbox}) DELETE i }
// What stands on the map of what they entered in a room is kept with that room; the rest was theirs.
CALL (a) { MATCH (s:RoomSeat {keptBy: a.id}) REMOVE s.token, s.wayBack, s.profile, s.draft, s.keptBy, s.keptAt }
CALL (a) { MATCH (m:Matter {email: a.email}) REMOVE m.email, m.language }
CALL (a) { MATCH (m:Matter {by: a.id}) WHERE m.kind = 'ASKING' DELETE m }
CALL (a) { MATCH (m:Matter {by: a.id}) REMOVE m.by, m.email, m.language }
CALL (a) { MATCH (q:Allowance {account: a.id}) DELETE q }
CALL (a) { MATCH (c:Claim {account: a.id}) DETACH DELETE c }
CALL (a) { MATCH (i:Invitee {email: a.email}) SET i.email = null }
CALL (a) { MATCH (r:Receipt) WHERE r.key STARTS WITH a.id + ':' DELETE r }
CALL (a) {
  MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem&Record)
  CREATE (:RoleChange {ecosystem: e.id, at: $at, by: a.id, account: a.id, before: h.role, how: 'LEFT'})
}
WITH a, a.id AS id, a.email AS email
DETACH DELETE a
CREATE (:AccountErasure {id: id, email: email, since: $at})
RETURN email`,
  integers: [],
  columns: {
    email: is.string,
  },
});

export type PersonalEndErasureParams = {
  id: string;
  email: string;
};

export type PersonalEndErasureRow = Record<string, never>;

/** The end of an erasure: what others wrote of an address beside what ecosystems hold goes, and so does what was kept aside. */
export const personalEndErasure = query<PersonalEndErasureParams, PersonalEndErasureRow>({
  name: 'personal/end-erasure',
  access: 'write',
  timeout: 30000,
  text: `
CALL () { MATCH (:Account)-[asks:ASKS_TO_JOIN]->() WHERE toLower(asks.note) CONTAINS $email SET asks.note = null }
CALL () { MATCH (a:Account) WHERE toLower(a.name) CONTAINS $email AND a.email <> $email SET a.name = '' }
CALL () { MATCH (t:AccountToken) WHERE toLower(t.name) CONTAINS $email SET t.name = '…' }
MATCH (w:AccountErasure {id: $id})
DELETE w`,
  integers: [],
  columns: {},
});

export type PersonalErasuresParams = Record<string, never>;

export type PersonalErasuresRow = {
  id: string;
  email: string;
};

/** The accounts that are ended and whose address may still stand somewhere, the first first. */
export const personalErasures = query<PersonalErasuresParams, PersonalErasuresRow>({
  name: 'personal/erasures',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (w:AccountErasure)
RETURN w.id AS id, w.email AS email ORDER BY w.since`,
  integers: [],
  columns: {
    id: is.string,
    email: is.string,
  },
});

export type PersonalFacilitatedParams = {
  account: string;
};

export type PersonalFacilitatedRow = {
  ecosystem: string;
};

/** The ecosystems that an account facilitates, by id. */
export const personalFacilitated = query<PersonalFacilitatedParams, PersonalFacilitatedRow>({
  name: 'personal/facilitated',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(e:Ecosystem&Record) WHERE h.role = 'FACILITATOR'
RETURN e.id AS ecosystem ORDER BY ecosystem`,
  integers: [],
  columns: {
    ecosystem: is.string,
  },
});

export type PersonalHeldParams = {
  id: string;
  closed: string[];
  mailbox: string;
};

export type PersonalHeldRow = {
  createdAt?: string | null;
  updatedAt?: string | null;
  isConfirmed: boolean;
  isHost: boolean;
  picture?: string | null;
  identities: { provider: string; subject: string; since: string }[];
  speaksFor: { id: string; ecosystem: string; name: string; seenBy?: string | null; contact?: Record<string, unknown> | null }[];
  roleChanges: { ecosystem?: string | null; at: string; how: string; before?: string | null; after?: string | null; by?: string | null; byItself: boolean }[];
  invitations: { id: string; ecosystem: string; role: string; email?: string | null; language?: string | null; createdAt: string; expiresAt: string; withdrawnAt?: string | null; most: number; used: number; sends: string[]; speaksFor?: string[] | null; cameAt?: string | null; lostAt?: string | null }[];
  requests: { ecosystem: string; note?: string | null; at?: string | null }[];
  joinings: { ecosystem: string; state: string; at: string; profile?: string | null; answers?: string | null; draft?: string | null; reason?: string | null }[];
  campaigns: { ecosystem: string; title: string; email: string; askedAt?: string | null; mailedAt?: string | null; openedAt?: string | null; answeredAt?: string | null }[];
  linkInvitations: { ecosystem: string; isTheirs: boolean; createdAt: string; expiresAt: string; usedAt?: string | null; withdrawnAt?: string | null }[];
  matters: { ecosystem: string; kind: string; at: string; words?: string | null; name?: string | null; reason?: string | null; email?: string | null; input?: string | null; decision?: string | null; decidedAt?: string | null; why?: string | null }[];
  entries: { ecosystem: string; room: string; number: number; at: string; keptAt?: string | null; profile?: string | null; answers?: string | null; draft?: string | null }[];
  allowances: { what: string; used: number; until: string }[];
  recorded: { ecosystem?: string | null; changes: number; records: number; first: string; last: string }[];
  gave: { ecosystem?: string | null; invitations: number; roles: number; rooms: number; campaigns: number; decisions: number }[];
  receipts: { kept: number; oldest?: string | null };
  ecosystems: { id: string; slug: string; name: string; nameFr?: string | null }[];
};

/** Whatever else is kept about an account; of ecosystems that are not there for it only what it did there, without their names, and no request to join them, which would say that they are there. */
export const personalHeld = query<PersonalHeldParams, PersonalHeldRow>({
  name: 'personal/held',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Account {id: $id})
WITH a, COLLECT { MATCH (i:Identity {userId: a.id}) RETURN {provider: i.providerId, subject: i.accountId, since: i.createdAt} ORDER BY i.createdAt } AS identities,
  COLLECT {
    MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem&Record) UNWIND coalesce(h.speaksFor, []) AS spoken
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
    MATCH (a)-[asks:ASKS_TO_JOIN]->(e:Ecosystem&Record) WHERE NOT e.id IN $closed
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
  } AS ecosystems`,
  integers: [],
  columns: {
    createdAt: is.optional(is.string),
    updatedAt: is.optional(is.string),
    isConfirmed: is.boolean,
    isHost: is.boolean,
    picture: is.optional(is.string),
    identities: is.list(is.record({ provider: is.string, subject: is.string, since: is.string })),
    speaksFor: is.list(is.record({ id: is.string, ecosystem: is.string, name: is.string, seenBy: is.optional(is.string), contact: is.optional(is.map) })),
    roleChanges: is.list(is.record({ ecosystem: is.optional(is.string), at: is.string, how: is.string, before: is.optional(is.string), after: is.optional(is.string), by: is.optional(is.string), byItself: is.boolean })),
    invitations: is.list(is.record({ id: is.string, ecosystem: is.string, role: is.string, email: is.optional(is.string), language: is.optional(is.string), createdAt: is.string, expiresAt: is.string, withdrawnAt: is.optional(is.string), most: is.integer, used: is.integer, sends: is.list(is.string), speaksFor: is.optional(is.list(is.string)), cameAt: is.optional(is.string), lostAt: is.optional(is.string) })),
    requests: is.list(is.record({ ecosystem: is.string, note: is.optional(is.string), at: is.optional(is.string) })),
    joinings: is.list(is.record({ ecosystem: is.string, state: is.string, at: is.string, profile: is.optional(is.string), answers: is.optional(is.string), draft: is.optional(is.string), reason: is.optional(is.string) })),
    campaigns: is.list(is.record({ ecosystem: is.string, title: is.string, email: is.string, askedAt: is.optional(is.string), mailedAt: is.optional(is.string), openedAt: is.optional(is.string), answeredAt: is.optional(is.string) })),
    linkInvitations: is.list(is.record({ ecosystem: is.string, isTheirs: is.boolean, createdAt: is.string, expiresAt: is.string, usedAt: is.optional(is.string), withdrawnAt: is.optional(is.string) })),
    matters: is.list(is.record({ ecosystem: is.string, kind: is.string, at: is.string, words: is.optional(is.string), name: is.optional(is.string), reason: is.optional(is.string), email: is.optional(is.string), input: is.optional(is.string), decision: is.optional(is.string), decidedAt: is.optional(is.string), why: is.optional(is.string) })),
    entries: is.list(is.record({ ecosystem: is.string, room: is.string, number: is.integer, at: is.string, keptAt: is.optional(is.string), profile: is.optional(is.string), answers: is.optional(is.string), draft: is.optional(is.string) })),
    allowances: is.list(is.record({ what: is.string, used: is.integer, until: is.string })),
    recorded: is.list(is.record({ ecosystem: is.optional(is.string), changes: is.integer, records: is.integer, first: is.string, last: is.string })),
    gave: is.list(is.record({ ecosystem: is.optional(is.string), invitations: is.integer, roles: is.integer, rooms: is.integer, campaigns: is.integer, decisions: is.integer })),
    receipts: is.record({ kept: is.integer, oldest: is.optional(is.string) }),
    ecosystems: is.list(is.record({ id: is.string, slug: is.string, name: is.string, nameFr: is.optional(is.string) })),
  },
});

export type PersonalHoldParams = {
  ecosystem: string;
};

export type PersonalHoldRow = Record<string, never>;

/** Takes the locks of what follows an ecosystem in the background: whatever was read of it before is not written after. */
export const personalHold = query<PersonalHoldParams, PersonalHoldRow>({
  name: 'personal/hold',
  access: 'write',
  timeout: 10000,
  text: `
CALL () { MATCH (run:FindingRun {ecosystem: $ecosystem}) SET run.lock = true REMOVE run.lock }
CALL () { MATCH (run:QuestionRun {ecosystem: $ecosystem}) SET run.lock = true REMOVE run.lock }`,
  integers: [],
  columns: {},
});

export type PersonalHoldingParams = {
  needles: string[];
};

export type PersonalHoldingRow = {
  id: string;
};

/** The ecosystems that keep a text of which one of these stands in small letters: all that is kept is looked through once, which takes as long as it does for one ecosystem. */
export const personalHolding = query<PersonalHoldingParams, PersonalHoldingRow>({
  name: 'personal/holding',
  access: 'read',
  timeout: 30000,
  text: `
CALL () {
  MATCH (n:Record|Change|Revision|Finding|QuestionWatch|RoleChange|Invitation|Contact|Claim|RoomSeat|Room|Campaign|Invitee|Matter)
  WHERE any(name IN keys(n) WHERE CASE
    WHEN n[name] IS :: STRING THEN any(each IN $needles WHERE toLower(n[name]) CONTAINS each)
    WHEN n[name] IS :: LIST<STRING> THEN any(text IN n[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
    ELSE false END)
  RETURN DISTINCT n.ecosystem AS id
  UNION
  MATCH ()-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]->()
  WHERE any(name IN keys(r) WHERE CASE
    WHEN r[name] IS :: STRING THEN any(each IN $needles WHERE toLower(r[name]) CONTAINS each)
    WHEN r[name] IS :: LIST<STRING> THEN any(text IN r[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
    ELSE false END)
  RETURN DISTINCT r.ecosystem AS id
}
MATCH (e:Ecosystem&Record {id: id})
RETURN e.id AS id ORDER BY id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type PersonalLeftAloneParams = {
  account: string;
};

export type PersonalLeftAloneRow = {
  ecosystems: string[];
  server: boolean;
};

/** What nobody would look after once an account is gone: the ecosystems that it alone facilitates, and the server if it alone runs it. Takes the lock behind which somebody becomes a host. */
export const personalLeftAlone = query<PersonalLeftAloneParams, PersonalLeftAloneRow>({
  name: 'personal/left-alone',
  access: 'write',
  timeout: 10000,
  text: `
MERGE (l:SignInLock {id: 'host'}) SET l.taken = true
WITH l
MATCH (a:Account {id: $account})
RETURN COLLECT {
  MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem&Record)
  WHERE h.role = 'FACILITATOR' AND NOT EXISTS { MATCH (o:Account)-[r:HOLDS_ROLE]->(e) WHERE o <> a AND r.role = 'FACILITATOR' }
  RETURN e.name ORDER BY e.name
} AS ecosystems, coalesce(a.isHost, false) AND NOT EXISTS { MATCH (o:Account) WHERE o.isHost AND o <> a } AS server`,
  integers: [],
  columns: {
    ecosystems: is.list(is.string),
    server: is.boolean,
  },
});

export type PersonalLetGoParams = {
  ecosystem: string;
  ids: string[];
  revision: number;
};

export type PersonalLetGoRow = Record<string, never>;

/** What was said of a person's findings goes, nobody speaks for them any more, no address of theirs leads on, what was entered as them beside the map is gone, and nothing that was found before this revision is kept or told any more. */
export const personalLetGo = query<PersonalLetGoParams, PersonalLetGoRow>({
  name: 'personal/let-go',
  access: 'write',
  timeout: 30000,
  text: `
CALL () { MATCH (e:Ecosystem {id: $ecosystem}) SET e.erased = $revision }
// The lines of reports name people.
CALL () { MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.report IS NOT NULL REMOVE r.report }
CALL () {
  MATCH (f:Finding {ecosystem: $ecosystem})
  WHERE f.key IS NOT NULL AND any(id IN f.entities WHERE id IN $ids)
  DELETE f
}
CALL () {
  MATCH (:Account)-[h:HOLDS_ROLE]->(:Ecosystem&Record {id: $ecosystem})
  WHERE any(id IN h.speaksFor WHERE id IN $ids)
  SET h.speaksFor = [id IN h.speaksFor WHERE NOT id IN $ids]
}
CALL () {
  MATCH (i:Invitation {ecosystem: $ecosystem})
  WHERE any(id IN i.speaksFor WHERE id IN $ids)
  SET i.speaksFor = [id IN i.speaksFor WHERE NOT id IN $ids]
}
CALL () {
  UNWIND $ids AS id
  MATCH (f:FormerId {id: id})
  DETACH DELETE f
}
CALL () {
  MATCH (i:Invitee {ecosystem: $ecosystem}) WHERE i.stakeholder IN $ids
  DELETE i
}
CALL () {
  MATCH (c:Claim|RoomSeat {ecosystem: $ecosystem}) WHERE c.stakeholder IN $ids
  DELETE c
}
CALL () {
  MATCH (i:LinkInvitation {ecosystem: $ecosystem}) WHERE i.side IN $ids
  DELETE i
}`,
  integers: ['revision'],
  columns: {},
});

export type PersonalLinkTextsParams = {
  ecosystem: string;
  needles: string[];
};

export type PersonalLinkTextsRow = {
  id: string;
};

/** The links of an ecosystem in a text of which one of these stands in small letters. */
export const personalLinkTexts = query<PersonalLinkTextsParams, PersonalLinkTextsRow>({
  name: 'personal/link-texts',
  access: 'read',
  timeout: 30000,
  text: `
MATCH ()-[r:INTERDEPENDS {ecosystem: $ecosystem}]->()
WHERE any(name IN keys(r) WHERE CASE
  WHEN r[name] IS :: STRING THEN any(each IN $needles WHERE toLower(r[name]) CONTAINS each)
  WHEN r[name] IS :: LIST<STRING> THEN any(text IN r[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
  ELSE false END)
RETURN r.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type PersonalLookParams = {
  ecosystem: string;
  usual: number;
  at: string;
};

export type PersonalLookRow = Record<string, never>;

/** Notes that an ecosystem is looked at for whom to forget, with the months that hold there: the date stays until the months are others. */
export const personalLook = query<PersonalLookParams, PersonalLookRow>({
  name: 'personal/look',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem&Record {id: $ecosystem})
WHERE e.forgettingSince IS NULL OR e.forgettingAfter <> coalesce(e.forgetsAfter, $usual)
SET e.forgettingSince = datetime($at), e.forgettingAfter = coalesce(e.forgetsAfter, $usual)`,
  integers: ['usual'],
  columns: {},
});

export type PersonalMarkErasedParams = {
  ecosystem: string;
  revision: number;
};

export type PersonalMarkErasedRow = Record<string, never>;

/** Nothing that was found in an ecosystem before this revision is kept or told any more. */
export const personalMarkErased = query<PersonalMarkErasedParams, PersonalMarkErasedRow>({
  name: 'personal/mark-erased',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem&Record {id: $ecosystem})
SET e.erased = $revision`,
  integers: ['revision'],
  columns: {},
});

export type PersonalMattersParams = {
  ids: string[];
};

export type PersonalMattersRow = Record<string, never>;

/** What was said of records that are erased goes with them. */
export const personalMatters = query<PersonalMattersParams, PersonalMattersRow>({
  name: 'personal/matters',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (m:Matter) WHERE (m.about IN $ids OR m.other IN $ids) AND m.ecosystem IS NOT NULL
DELETE m`,
  integers: [],
  columns: {},
});

export type PersonalMergedParams = {
  ecosystem: string;
  ids: string[];
};

export type PersonalMergedRow = {
  former: string;
};

/** Those who were made one with one of some stakeholders and are there no more. */
export const personalMerged = query<PersonalMergedParams, PersonalMergedRow>({
  name: 'personal/merged',
  access: 'read',
  timeout: 30000,
  text: `
UNWIND $ids AS id
MATCH (c:Change {record: id}) WHERE c.revision IS NOT NULL AND c.ecosystem = $ecosystem
MATCH (r:Revision {ecosystem: $ecosystem, revision: c.revision}) WHERE r.action = 'mergeStakeholders'
MATCH (o:Change {ecosystem: $ecosystem, revision: r.revision})
WHERE o.kind = 'Stakeholder' AND o.after IS NULL AND o.record <> id AND c.after IS NOT NULL
  AND NOT EXISTS { MATCH (:Record {id: o.record}) }
RETURN DISTINCT o.record AS former`,
  integers: [],
  columns: {
    former: is.string,
  },
});

export type PersonalReceiptsParams = {
  quoted: string[];
  needles: string[];
};

export type PersonalReceiptsRow = {
  at: string;
  answer: string;
};

/** The answers that were kept for retries and in which one of these stands. */
export const personalReceipts = query<PersonalReceiptsParams, PersonalReceiptsRow>({
  name: 'personal/receipts',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Receipt)
WHERE r.fingerprint IS NOT NULL
  AND (any(each IN $quoted WHERE r.answer CONTAINS each) OR any(each IN $needles WHERE toLower(r.answer) CONTAINS each))
RETURN elementId(r) AS at, r.answer AS answer`,
  integers: [],
  columns: {
    at: is.string,
    answer: is.string,
  },
});

export type PersonalRewriteParams = {
  rows: Record<string, unknown>[];
};

export type PersonalRewriteRow = Record<string, never>;

/** Writes what is left of some things that named somebody. */
export const personalRewrite = query<PersonalRewriteParams, PersonalRewriteRow>({
  name: 'personal/rewrite',
  access: 'write',
  timeout: 30000,
  text: `
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.at
SET n += row.properties`,
  integers: [],
  columns: {},
});

export type PersonalTextsParams = {
  ecosystem: string;
  needles: string[];
};

export type PersonalTextsRow = {
  at: string;
  labels: string[];
  id?: string | null;
  properties: Record<string, unknown>;
};

/** Whatever an ecosystem keeps, links apart, in a text of which one of these stands in small letters. */
export const personalTexts = query<PersonalTextsParams, PersonalTextsRow>({
  name: 'personal/texts',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (n:Record|Change|Revision|Finding|QuestionWatch|RoleChange|Invitation|Contact|Claim|RoomSeat|Room|Campaign|Invitee|Matter {ecosystem: $ecosystem})
WHERE any(name IN keys(n) WHERE CASE
  WHEN n[name] IS :: STRING THEN any(each IN $needles WHERE toLower(n[name]) CONTAINS each)
  WHEN n[name] IS :: LIST<STRING> THEN any(text IN n[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
  ELSE false END)
RETURN elementId(n) AS at, labels(n) AS labels, n.id AS id, properties(n) AS properties`,
  integers: [],
  columns: {
    at: is.string,
    labels: is.list(is.string),
    id: is.optional(is.string),
    properties: is.map,
  },
});

export type PersonalToForgetParams = {
  ecosystem: string;
  ids: string[] | null;
  now: string;
  until: string;
  grace: number;
  usual: number;
  limit: number;
};

export type PersonalToForgetRow = {
  id: string;
  name: string;
  on: string;
};

/** Individuals who were only ever named and never answered, and whom their ecosystem forgets by an instant, the first first: nobody speaks for them or is invited to, no consent is recorded, nothing is theirs, and no link of theirs was answered. Nobody is due before the grace that begins when the ecosystem is first looked at with the months that hold now. */
export const personalToForget = query<PersonalToForgetParams, PersonalToForgetRow>({
  name: 'personal/to-forget',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem&Record {id: $ecosystem}) WHERE coalesce(e.forgetsAfter, $usual) > 0
WITH e, duration({months: coalesce(e.forgetsAfter, $usual)}) AS kept,
  CASE WHEN e.forgettingAfter = coalesce(e.forgetsAfter, $usual) THEN e.forgettingSince ELSE datetime($now) END + duration({days: $grace}) AS soonest
MATCH (s:Stakeholder {ecosystem: e.id})
WHERE s.number IS NOT NULL AND s.kind = 'INDIVIDUAL' AND s.status = 'NOMINATED' AND ($ids IS NULL OR s.id IN $ids)
WITH s, kept, soonest, COLLECT { MATCH (n:Nomination)-[:NAMES]->(s) RETURN n.createdAt } AS named
WITH s, soonest, reduce(last = s.createdAt, at IN named | CASE WHEN at > last THEN at ELSE last END) + kept AS late
WITH s, CASE WHEN late > soonest THEN late ELSE soonest END AS due
WHERE due <= datetime($until)
  AND NOT EXISTS { MATCH (s)-[:REACHED_BY]->(c:Contact) WHERE c.consentOn IS NOT NULL }
  AND NOT EXISTS { MATCH (s)<-[r]-(o:Record) WHERE NOT type(r) IN ['NAMES', 'INTERDEPENDS'] }
  AND NOT EXISTS { MATCH (s)-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]-() WHERE r.status <> 'DECLARED' }
  AND NOT EXISTS { MATCH (:Account)-[h:HOLDS_ROLE]->(:Ecosystem&Record {id: $ecosystem}) WHERE s.id IN h.speaksFor }
  AND NOT EXISTS { MATCH (i:Invitation {ecosystem: $ecosystem}) WHERE s.id IN i.speaksFor AND i.withdrawnAt IS NULL AND i.used < i.most AND i.expiresAt > $until }
RETURN s.id AS id, s.name AS name, toString(date(due)) AS on ORDER BY due, id LIMIT $limit`,
  integers: ['grace', 'usual', 'limit'],
  columns: {
    id: is.string,
    name: is.string,
    on: is.string,
  },
});
