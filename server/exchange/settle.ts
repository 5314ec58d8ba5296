// From a plan and what a person has agreed to, what is to be written: all of it, or all but what they leave out.
import { sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import type { Agreed } from './decisions.ts';
import { ImportRefused } from './import-refused.ts';
import { type Ground, type Work, workOut } from './import-work.ts';
import { joinRows } from './join-rows.ts';
import type { KumuReading } from './kumu/kumu.ts';
import type { ImportPlan, SheetIssue } from './kumu/plan.ts';
import { withoutRows } from './left-out.ts';
import { Numbers } from './numbers.ts';
import { type Doubt, spot, type Trail } from './trail.ts';

/** What the sheets hold, and what is wrong in them. */
export type Readable = {
  plan: ImportPlan;
  /** Problems of single rows, and these rows; see `rowName`. */
  problems?: { issues: readonly SheetIssue[]; wrong: ReadonlySet<string> };
};

/** Throws `ImportRefused` where not even a part of the sheets can be read. */
export function readableIn(reading: KumuReading): Readable {
  if ('plan' in reading) return { plan: reading.plan };
  const { issues, notices, partial } = reading;
  if (!partial) throw new ImportRefused(issues, notices);
  return { plan: partial.plan, problems: { issues, wrong: partial.wrong } };
}

export type Settled = {
  work: Work;
  trail: Trail;
  plan: ImportPlan;
  /** The rows that are left out, with the reason of each. */
  leftOut: SheetIssue[];
  /** Those of them of which a person has to say who they are. */
  waiting: Doubt[];
  numbers: Numbers;
};

/** What is left out can make others go: so often is looked again before all of it is refused. */
const ROUNDS = 6;

/** Throws `ImportRefused` when something stands in the way that nobody has agreed to leave out. */
export async function settle(
  run: Run,
  { plan: whole, problems }: Readable,
  ground: Omit<Ground, 'numbers'> & { counter: number },
  agreed: Agreed,
): Promise<Settled> {
  const refused = problems?.issues ?? [];
  if (refused.length > 0 && !agreed.isAllBut) throw new ImportRefused(refused, whole.notices);
  const joined = joinRows(whole, agreed.joins);
  const rows = new Set([...agreed.out.rows, ...(problems?.wrong ?? [])]);
  const keys = new Set(agreed.out.keys);
  const leftOut = [...refused];
  const waiting: Doubt[] = [];
  for (let round = 1; ; round += 1) {
    const numbers = new Numbers(ground.counter);
    const { plan, besides } = withoutRows(joined, { rows, keys });
    const { work, trail } = await workOut(run, plan, { ...ground, numbers }, agreed);
    const open = agreed.isAllButDoubtful ? trail.doubts.filter(({ blocks }) => !blocks) : [];
    if (trail.issues.length === 0 && open.length === 0)
      return { work, trail, plan, leftOut: [...leftOut, ...besides, ...trail.idle], waiting, numbers };
    if (!agreed.isAllBut || round === ROUNDS) throw new ImportRefused(trail.issues, plan.notices);
    leftOut.push(...trail.issues, ...open.map(undecided));
    waiting.push(...trail.doubts.filter(({ blocks }) => blocks));
    for (const row of trail.wrong.rows) rows.add(row);
    for (const key of [...trail.wrong.keys, ...open.map(({ key }) => key)]) keys.add(key);
  }
}

function undecided({ sheet, name: value, candidates, ...at }: Doubt): SheetIssue {
  const names = candidates.map(({ name }) => name);
  return { ...{ sheet, ...spot(at), column: '', value }, ...sentence('import.undecided', { names }) };
}
