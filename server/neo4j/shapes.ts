// GENERATED from cypher/shapes by `npm run generate`: do not edit.
import { is } from './query.ts';

/** One record before and after a revision, each as the JSON of a RecordState; a missing side: created or removed. What was erased is not brought back. */
export type Change = {
  record: string;
  kind: string;
  names?: string | null;
  before?: string | null;
  after?: string | null;
  isErased?: boolean | null;
};

export const ChangeRules = {
  record: is.string,
  kind: is.string,
  names: is.optional(is.string),
  before: is.optional(is.string),
  after: is.optional(is.string),
  isErased: is.optional(is.boolean),
};

/** How much an ecosystem holds. */
export type Counts = {
  stakeholders: number;
  missions: number;
  interdependencies: number;
  places: number;
};

export const CountsRules = {
  stakeholders: is.integer,
  missions: is.integer,
  interdependencies: is.integer,
  places: is.integer,
};

/** One territory or cause; `counter` numbers what it holds, `revision` counts the writes to it. */
export type Ecosystem = {
  id: string;
  slug: string;
  name: string;
  nameFr?: string | null;
  summary?: string | null;
  summaryFr?: string | null;
  language: string;
  source?: string | null;
  openTo?: string | null;
  showsDeclaredLinks?: boolean | null;
  showsDisputedLinks?: boolean | null;
  showsNominatedIndividuals?: boolean | null;
  showsDisputeNotes?: boolean | null;
  addsLinks?: string | null;
  addsNeeds?: string | null;
  addsOffers?: string | null;
  addsNominations?: string | null;
  addsContributions?: string | null;
  takesSeats?: string | null;
  visitorsFlag?: boolean | null;
  visitorsSuggest?: boolean | null;
  joining?: string | null;
  joiningDomains?: string[] | null;
  claimsByDomain?: boolean | null;
  forgetsAfter?: number | null;
  revision: number;
  version: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
};

export const EcosystemRules = {
  id: is.string,
  slug: is.string,
  name: is.string,
  nameFr: is.optional(is.string),
  summary: is.optional(is.string),
  summaryFr: is.optional(is.string),
  language: is.string,
  source: is.optional(is.string),
  openTo: is.optional(is.string),
  showsDeclaredLinks: is.optional(is.boolean),
  showsDisputedLinks: is.optional(is.boolean),
  showsNominatedIndividuals: is.optional(is.boolean),
  showsDisputeNotes: is.optional(is.boolean),
  addsLinks: is.optional(is.string),
  addsNeeds: is.optional(is.string),
  addsOffers: is.optional(is.string),
  addsNominations: is.optional(is.string),
  addsContributions: is.optional(is.string),
  takesSeats: is.optional(is.string),
  visitorsFlag: is.optional(is.boolean),
  visitorsSuggest: is.optional(is.boolean),
  joining: is.optional(is.string),
  joiningDomains: is.optional(is.list(is.string)),
  claimsByDomain: is.optional(is.boolean),
  forgetsAfter: is.optional(is.integer),
  revision: is.integer,
  version: is.integer,
  createdAt: is.datetime,
  createdBy: is.string,
  updatedAt: is.datetime,
  updatedBy: is.string,
};

/** What stands on the map: a stakeholder (kind INSTITUTION or INDIVIDUAL) or a MISSION. */
export type Element = {
  id: string;
  ecosystem: string;
  kind: string;
  name: string;
  nameFr?: string | null;
  otherNames: string[];
  summary?: string | null;
  summaryFr?: string | null;
  sector?: string | null;
  status?: string | null;
  hashtag?: string | null;
  purpose?: string | null;
  horizon?: string | null;
  state?: string | null;
  website?: string | null;
  tags: string[];
  attributes?: string | null;
  sortName: string;
  source?: string | null;
  version: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
};

export const ElementRules = {
  id: is.string,
  ecosystem: is.string,
  kind: is.string,
  name: is.string,
  nameFr: is.optional(is.string),
  otherNames: is.list(is.string),
  summary: is.optional(is.string),
  summaryFr: is.optional(is.string),
  sector: is.optional(is.string),
  status: is.optional(is.string),
  hashtag: is.optional(is.string),
  purpose: is.optional(is.string),
  horizon: is.optional(is.date),
  state: is.optional(is.string),
  website: is.optional(is.string),
  tags: is.list(is.string),
  attributes: is.optional(is.string),
  sortName: is.string,
  source: is.optional(is.string),
  version: is.integer,
  createdAt: is.datetime,
  createdBy: is.string,
  updatedAt: is.datetime,
  updatedBy: is.string,
};

/** A type of link that an ecosystem added to the built-in ones. */
export type InterdependencyType = {
  id?: string | null;
  version?: number | null;
  key: string;
  label: string;
  labelFr?: string | null;
};

export const InterdependencyTypeRules = {
  id: is.optional(is.string),
  version: is.optional(is.integer),
  key: is.string,
  label: is.string,
  labelFr: is.optional(is.string),
};

/** A typed link between two elements. */
export type Interdependency = {
  id: string;
  ecosystem: string;
  number: number;
  type: string;
  label?: string | null;
  note?: string | null;
  strength?: number | null;
  direction: string;
  status: string;
  since?: string | null;
  until?: string | null;
  source?: string | null;
  version: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
};

export const InterdependencyRules = {
  id: is.string,
  ecosystem: is.string,
  number: is.integer,
  type: is.string,
  label: is.optional(is.string),
  note: is.optional(is.string),
  strength: is.optional(is.integer),
  direction: is.string,
  status: is.string,
  since: is.optional(is.date),
  until: is.optional(is.date),
  source: is.optional(is.string),
  version: is.integer,
  createdAt: is.datetime,
  createdBy: is.string,
  updatedAt: is.datetime,
  updatedBy: is.string,
};

/** Somewhere; places lie within places. */
export type Place = {
  id: string;
  ecosystem: string;
  name: string;
  nameFr?: string | null;
  sortName: string;
  latitude?: number | null;
  longitude?: number | null;
  source?: string | null;
  version: number;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  updatedBy: string;
};

export const PlaceRules = {
  id: is.string,
  ecosystem: is.string,
  name: is.string,
  nameFr: is.optional(is.string),
  sortName: is.string,
  latitude: is.optional(is.float),
  longitude: is.optional(is.float),
  source: is.optional(is.string),
  version: is.integer,
  createdAt: is.datetime,
  createdBy: is.string,
  updatedAt: is.datetime,
  updatedBy: is.string,
};
