// What comes to light while a plan is compared with an ecosystem: what cannot be, what a person has to decide, what stayed as it was.
import type { RecordState } from '../kind/kind.ts';
import type { Sentence } from '../language/sentence.ts';
import type { LikenessReason } from '../stakeholder/likeness.ts';
import type { KeptValue } from './better-value.ts';
import { type PlannedElement, type RowRef, rowName, type SheetIssue, type Spot } from './kumu/plan.ts';

/** A row of the sheets. */
export type Origin = RowRef;

/** Where something of a plan stands, whatever it is. */
export const spot = ({ row, file }: Spot): Spot => ({ row, ...(file !== undefined && { file }) });

/** How it is known whom a row means. */
export type MatchedBy = 'ID' | 'NAME' | 'HASHTAG' | 'FORMER' | 'OTHER_NAME' | 'WEBSITE' | 'CHOICE';

/** Somebody whom a row may mean: `is` is what a decision says. */
export type Candidate = Partial<Origin> & { is: string; name: string; because: LikenessReason[] };

/** A row of which a person has to say who it is. */
export type Doubt = Origin & {
  /** The key of the element, under which it is decided. */
  key: string;
  name: string;
  candidates: Candidate[];
  /** Why nothing can be imported before it is decided; without it, somebody new is meant until a person says otherwise. */
  blocks?: Sentence;
};

/** A row that means what exists, and how that is known. */
export type Match = Origin & { key: string; name: string; id: string; now: string; by: MatchedBy };

/** A value that stayed, since what the sheet says is worse. */
export type Kept = Origin & { name: string } & KeptValue;

export class Trail {
  readonly issues: SheetIssue[] = [];
  readonly notices: SheetIssue[] = [];
  /** Rows that say nothing here, with the reason. */
  readonly idle: SheetIssue[] = [];
  readonly doubts: Doubt[] = [];
  readonly matches: Match[] = [];
  readonly kept: Kept[] = [];
  /** By id, the row that each record and link comes from. */
  readonly origins = new Map<string, Origin>();
  /** The rows and keys that have an issue: without them there is none. */
  readonly wrong = { rows: new Set<string>(), keys: new Set<string>() };

  /** Something prevents the import: without `key`, an element or place, without its row, nothing would. */
  refuse(issue: SheetIssue, key?: string): void {
    this.issues.push(issue);
    if (key === undefined) this.wrong.rows.add(rowName(issue));
    else this.wrong.keys.add(key);
  }

  /** Which row a record or a link comes from: the first that says so. */
  from(id: string, origin: Origin): void {
    if (!this.origins.has(id)) this.origins.set(id, { sheet: origin.sheet, ...spot(origin) });
  }
}

/** Where a planned element stands. */
export function originOf(element: PlannedElement): Origin {
  const { onlyNamed, namedIn } = element;
  return { sheet: onlyNamed ? (namedIn ?? 'connections') : 'elements', ...spot(element) };
}

/** What is stored is called. */
export const nameIn = ({ properties }: RecordState): string => String(properties.name);
