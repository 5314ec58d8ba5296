// GENERATED from cypher/value by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type ValueContributionsParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type ValueContributionsRow = {
  id: string;
  name: string;
  on?: string | null;
  quantity?: number | null;
  unit?: string | null;
  resource?: { id: string; name: string; nameFr?: string | null } | null;
  economicValue?: number | null;
  currency?: string | null;
  socialValue?: string | null;
  societalValue?: string | null;
  by: { id: string; number: number; name: string; nameFr?: string | null; sector?: string | null; kind: string };
  mission?: string | null;
  vouched: number;
};

/** What was given, by whom, and to which mission: the one that it names, else the one that the need it met is of or serves. */
export const valueContributions = query<ValueContributionsParams, ValueContributionsRow>({
  name: 'value/contributions',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Contribution {ecosystem: $ecosystem})
// Every contribution has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL AND $hidden[c.id] IS NULL
MATCH (c)-[:GIVEN_BY]->(s:Stakeholder&Record)
OPTIONAL MATCH (c)-[:GIVEN_TO]->(m:Mission&Record)
OPTIONAL MATCH (c)-[:MEETS]->(n:Need&Record) WHERE $hidden[n.id] IS NULL
OPTIONAL MATCH (n)-[:NEEDED_BY]->(own:Mission&Record)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(served:Mission&Record)
OPTIONAL MATCH (c)-[:OF_RESOURCE]->(r:Resource&Record)
RETURN c.id AS id, c.name AS name, c.on AS on, c.quantity AS quantity, c.unit AS unit,
  CASE WHEN r IS NOT NULL THEN {id: r.id, name: r.name, nameFr: r.nameFr} END AS resource,
  c.economicValue AS economicValue, c.currency AS currency, c.socialValue AS socialValue, c.societalValue AS societalValue,
  {id: s.id, number: s.number, name: s.name, nameFr: s.nameFr, sector: s.sector, kind: s.kind} AS by,
  coalesce(m.id, own.id, served.id) AS mission,
  COUNT { MATCH (c)<-[:ENDORSES]-(e:Endorsement&Record) WHERE $hidden[e.id] IS NULL } AS vouched
ORDER BY c.number`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    on: is.optional(is.date),
    quantity: is.optional(is.float),
    unit: is.optional(is.string),
    resource: is.optional(is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) })),
    economicValue: is.optional(is.float),
    currency: is.optional(is.string),
    socialValue: is.optional(is.string),
    societalValue: is.optional(is.string),
    by: is.record({ id: is.string, number: is.integer, name: is.string, nameFr: is.optional(is.string), sector: is.optional(is.string), kind: is.string }),
    mission: is.optional(is.string),
    vouched: is.integer,
  },
});

export type ValueMissionsParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type ValueMissionsRow = {
  id: string;
  hashtag: string;
  name: string;
  nameFr?: string | null;
  state: string;
  isNeedy: boolean;
  indicators: { id: string; name: string; nameFr?: string | null; unit: string; baseline?: number | null; target?: number | null; latestValue?: number | null; latestOn?: string | null }[];
};

/** The missions of an ecosystem with what their progress is measured by, and whether something that they need stands. */
export const valueMissions = query<ValueMissionsParams, ValueMissionsRow>({
  name: 'value/missions',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND $hidden[m.id] IS NULL
RETURN m.id AS id, m.hashtag AS hashtag, m.name AS name, m.nameFr AS nameFr, m.state AS state,
  EXISTS { MATCH (m)<-[:NEEDED_BY|FOR_MISSION]-(n:Need&Record) WHERE $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today)) } AS isNeedy,
  COLLECT {
    MATCH (m)<-[:OF_MISSION]-(i:Indicator&Record)
    WITH i, head(COLLECT { MATCH (i)<-[:OF_INDICATOR]-(x:Measure&Record) RETURN x ORDER BY x.on DESC, x.number DESC LIMIT 1 }) AS x
    RETURN {id: i.id, name: i.name, nameFr: i.nameFr, unit: i.unit, baseline: i.baseline, target: i.target, latestValue: x.value, latestOn: x.on} ORDER BY i.number
  } AS indicators
ORDER BY m.sortName, m.number`,
  integers: [],
  columns: {
    id: is.string,
    hashtag: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    state: is.string,
    isNeedy: is.boolean,
    indicators: is.list(is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string), unit: is.string, baseline: is.optional(is.float), target: is.optional(is.float), latestValue: is.optional(is.float), latestOn: is.optional(is.date) })),
  },
});

export type ValuePeopleParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type ValuePeopleRow = {
  sector?: string | null;
  kind: string;
  stakeholders: number;
};

/** How many stakeholders who were reached there are of each sector and category. */
export const valuePeople = query<ValuePeopleParams, ValuePeopleRow>({
  name: 'value/people',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
RETURN s.sector AS sector, s.kind AS kind, count(*) AS stakeholders`,
  integers: [],
  columns: {
    sector: is.optional(is.string),
    kind: is.string,
    stakeholders: is.integer,
  },
});
