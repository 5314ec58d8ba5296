/** What the reading of influence tells: lists of those who stand out in one way each, every one with why. Never one score. */
import type { Party } from '../synergy/synergy.ts';

/** In the order in which they are shown. */
export const SECTIONS = ['AMBASSADORS', 'BROKERS', 'SALIENCE', 'CORE', 'COMMUNITIES', 'TIES'] as const;
export type Section = (typeof SECTIONS)[number];

/** These single out stakeholders: they are for members, and nobody else is told them. */
export const FOR_MEMBERS: readonly Section[] = ['AMBASSADORS', 'BROKERS', 'SALIENCE', 'CORE'];

/** A declared community; or, where those in it have none, those whom their ties hold together, by the two with most of them. */
export type Group = { community: Party | undefined; around: readonly Party[]; size: number };

/** Between two of a group that is not its own, between its own and another, or between two that are not its own. */
export type Brokering = 'CONSULTANT' | 'GATEKEEPER' | 'LIAISON';

/** How many links of a type. */
export type Way = { label: string; labelFr: string; count: number };

/** What became of a link in a period; of several things, the gravest. */
export const TIE_KINDS = [
  'TIE_STRONGER',
  'TIE_CONFIRMED',
  'TIE_WEAKER',
  'TIE_DISPUTED',
  'TIE_ENDED',
  'TIE_LAPSED',
  'TIE_SILENT',
] as const;
export type TieKind = (typeof TIE_KINDS)[number];

/** What is told in each section. */
export const ENTRY_KINDS = [
  ...(['AMBASSADOR', 'BROKER', 'SALIENT', 'CORE', 'EDGE'] as const),
  ...(['FOUND_UNNAMED', 'DECLARED_SPLIT', 'FOUND_SAME', 'FOUND_WITHIN'] as const),
  ...TIE_KINDS,
] as const;

type Why =
  /** Reaches so many, of whom so many are not reached by those before. */
  | { kind: 'AMBASSADOR'; group: Group; reaches: number; adds: number }
  /** So many pairs of its partners, of the one and of the other group, have no tie of their own. */
  | {
      kind: 'BROKER';
      role: Brokering | undefined;
      one: Group;
      other: Group;
      ones: readonly Party[];
      theOthers: readonly Party[];
      pairs: number;
    }
  /** So many rely on it, by these types of link. */
  | { kind: 'SALIENT'; relied: number; ways: readonly Way[] }
  /** The core of a group: so many others stand at its edge. */
  | { kind: 'CORE'; group: Group; edge: number }
  | { kind: 'EDGE' }
  /** A group that was found; `shared` of them are in the community that most of them are in. */
  | {
      kind: 'FOUND_UNNAMED' | 'FOUND_SAME' | 'FOUND_WITHIN';
      size: number;
      community: Party | undefined;
      members: number;
      shared: number;
    }
  /** A community whose members stand in several groups: how many around whom. */
  | { kind: 'DECLARED_SPLIT'; community: Party; parts: readonly Group[]; across: number }
  | {
      kind: TieKind;
      link: string;
      type: Omit<Way, 'count'>;
      before: number | undefined;
      after: number | undefined;
      /** When something was last said of it; the last day of one that is over by then. */
      day: string;
    };

/** One line of a list. */
export type Entry = Why & {
  /** The same over time, and unique in its section. */
  key: string;
  /** Whom it is about. */
  who: readonly Party[];
  /** Others that it names, the first of them; `inAll` says how many there are. */
  others: readonly Party[];
  inAll: number;
};
export type EntryOf<Kind extends Entry['kind']> = Extract<Entry, { kind: Kind }>;

/** Of an ecosystem on a day, but for what is told of a period. */
export type Found = Record<Exclude<Section, 'TIES'>, readonly Entry[]>;
