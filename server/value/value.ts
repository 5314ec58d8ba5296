/** What missions received, and from whom: by kind of value and by group of stakeholders. Missions first; nobody is ranked. */
import type { Words } from '../language/language.ts';
import type { Party } from '../synergy/synergy.ts';

/** What stakeholders are grouped by: their sector, whether they are institutions or individuals, their communities. */
export const VALUE_GROUPINGS = ['SECTOR', 'CATEGORY', 'COMMUNITY'] as const;
export type ValueGrouping = (typeof VALUE_GROUPINGS)[number];

/** What a contribution is said to be worth; one can be of several kinds, and UNSAID is of none. */
export const VALUE_KINDS = ['ECONOMIC', 'SOCIAL', 'SOCIETAL', 'UNSAID'] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

/** Who belongs to no group, and what was given outside of any mission. */
export const NONE = 'NONE';

/** Something that was given. */
export type Given = {
  id: string;
  name: string;
  on: string | undefined;
  quantity: number | undefined;
  unit: string | undefined;
  resource: Party | undefined;
  worth: { amount: number; currency: string } | undefined;
  socialValue: string | undefined;
  societalValue: string | undefined;
  by: Party & { number: number; sector: string | undefined; kind: string };
  /** The id of a mission, or NONE. */
  mission: string;
  /** How many vouch for it. */
  vouched: number;
};

/** Sums of what was given. Nothing of one unit or currency is added to another. */
export type Received = {
  contributions: number;
  /** How many gave. */
  givers: number;
  /** How many contributions are of each kind. */
  kinds: Record<ValueKind, number>;
  /** What they were worth, by currency. */
  amounts: { currency: string; amount: number; contributions: number }[];
  /** How much of what, by resource and unit. */
  quantities: {
    resource: Party | undefined;
    unit: string | undefined;
    quantity: number;
    contributions: number;
  }[];
  /** How many do not say how much was given. */
  unmeasured: number;
  /** How many somebody vouches for. */
  vouched: number;
};

export type ValueGroup = { id: string; label: Words; stakeholders: number; gave: Received };

export type Indicator = {
  id: string;
  name: string;
  nameFr: string | undefined;
  unit: string;
  baseline: number | undefined;
  target: number | undefined;
  latestValue: number | undefined;
  latestOn: string | undefined;
  /** The way from the baseline to the target that the last measure has gone, as indicators have it. */
  progress: number | undefined;
};

export type ValueMission = Party & {
  title: Words;
  state: string;
  /** It needs something that it does not have yet. */
  isNeedy: boolean;
  indicators: Indicator[];
  received: Received;
  /** What it received from each group that gave. */
  cells: { group: string; received: Received }[];
};

export type Value = {
  revision: number;
  /** The day by which needs were judged to stand. */
  day: string;
  by: ValueGrouping;
  groups: ValueGroup[];
  missions: ValueMission[];
  /** Of all that is counted here. */
  total: Received;
  /** Contributions that belong to no mission. */
  outside: number;
  /** Who gave, by name. */
  givers: Party[];
  contributions: Given[];
};

export function kindsOf({ worth, socialValue, societalValue }: Given): ValueKind[] {
  const said: ValueKind[] = [
    ...(worth ? (['ECONOMIC'] as const) : []),
    ...(socialValue ? (['SOCIAL'] as const) : []),
    ...(societalValue ? (['SOCIETAL'] as const) : []),
  ];
  return said.length > 0 ? said : ['UNSAID'];
}
