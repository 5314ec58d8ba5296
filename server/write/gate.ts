/**
 * The one gate for writing: whatever changes records passes it behind the lock, in whatever way it was asked for. It asks for
 * every record that is touched whether the writer may, and of every record that is left whether the rules of its kind hold.
 */
import { addingRule } from '../access/adding.ts';
import { type Find, refusalOf, refusalOfRecord } from '../access/rights.ts';
import type { Action } from '../access/viewer.ts';
import { Invalid, NeedsApproval, NotAllowed } from '../errors.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import { nameOf } from '../kind/state.ts';
import { sentenceOf } from '../language/checks.ts';
import { type Complaint, complaint, sentence } from '../language/sentence.ts';
import type { Changed, Opened } from './opened.ts';
import { checkOf } from './settle.ts';

type Gated = Pick<Opened, 'viewer' | 'ecosystem' | 'all' | 'dependents' | 'settings'>;

/**
 * Throws `NotAllowed` for what the writer may not do, `Invalid` with every complaint of a rule. `as` is what somebody must be
 * allowed who writes whatever there is; left out, of each record it is asked whether they may write it.
 */
export function requireFit(
  { viewer, ecosystem, all, dependents, settings }: Gated,
  changes: readonly Changed[],
  as?: Action,
): void {
  const known = new Map([...all, ...dependents.map((state) => [state.id, state] as const)]);
  const left = new Map(known);
  for (const { before, after } of changes) {
    if (after) left.set(after.id, after);
    else if (before) left.delete(before.id);
  }
  const refused = as && refusalOf(viewer, as, ecosystem);
  if (refused) throw new NotAllowed(refused);
  const find = (id: string) => left.get(id) ?? known.get(id);
  for (const { before, after, follows, restores, takes } of changes) {
    const isForeign = ecosystemOf((after ?? before)?.id ?? '') !== ecosystem;
    if (as && !isForeign) continue;
    const why = refusalOfRecord(viewer, { before, after, ecosystem, find, restores, takes });
    if (why) throw new NotAllowed(follows ? sentence('own.follows') : why);
  }
  // What loses a reference because another record goes is not asked to make up for it.
  const asked = changes.filter(({ after, follows }) => after && !follows);
  refuse(
    asked.flatMap(({ before, after }, place) => {
      const complaints = after ? complaintsOf(before, after, (id) => left.get(id), left) : [];
      // The first is what was asked for; of others it is said which one.
      return place === 0
        ? complaints
        : complaints.map((each) => ({ ...each, path: `${nameOf(after) ?? after?.id}.${each.path}` }));
    }),
  );
  if (as) return;
  // At last: what is wrong is told at once, and only what could be added waits.
  const rules = changes
    .filter(
      ({ before, after, follows, restores, takes }) => after && (!before || takes) && !follows && !restores,
    )
    .map(({ after }) => addingRule(viewer, { ecosystem, settings }, after?.kind ?? ''));
  if (rules.includes('NOBODY')) throw new NotAllowed(sentence('adding.nobody'));
  if (rules.includes('APPROVED')) throw new NeedsApproval(sentence('adding.approved'));
}

/** What the kind of a record says against it. */
export function complaintsOf(
  before: RecordState | undefined,
  after: RecordState,
  find: Find,
  all?: ReadonlyMap<string, RecordState>,
): Complaint[] {
  const kind = kindOf(after.kind);
  const looked = kind.looksAround && all ? [...all.values()] : [];
  const pointing = looked.filter(({ refs }) => Object.values(refs).includes(after.id));
  const own =
    kind.rules?.({ before, after, referred: (name) => find(after.refs[name] ?? ''), pointing }) ?? [];
  const said = own.filter((each) => each !== undefined);
  // What the kind says of a field tells more than what any field is asked.
  const others = [...unfit(before, after), ...circular(after, find)];
  return [...others.filter(({ path }) => !said.some((each) => each.path === path)), ...said];
}

/** Fields whose new value no input would take, and what is required and not there. */
function unfit(before: RecordState | undefined, after: RecordState): Complaint[] {
  const kind = kindOf(after.kind);
  const fields = Object.entries(kind.fields).flatMap(([path, field]): Complaint[] => {
    const value = after.properties[path];
    if (value === undefined) return field.required ? [complaint(path, 'field.empty', { field: path })] : [];
    if (value === before?.properties[path]) return [];
    const wrong = checkOf(field).safeParse(value).error?.issues[0];
    return wrong ? [{ path, ...sentenceOf(wrong) }] : [];
  });
  const refs = Object.entries(kind.refs).flatMap(([path, ref]): Complaint[] =>
    ref.required && after.refs[path] === undefined ? [complaint(path, 'field.empty', { field: path })] : [],
  );
  return [...fields, ...refs];
}

/** References that lead back to where they start, although they may not. */
function circular(after: RecordState, find: Find): Complaint[] {
  const { refs, phrase, phraseFr } = kindOf(after.kind);
  return Object.entries(refs).flatMap(([path, { acyclic }]): Complaint[] => {
    if (!acyclic) return [];
    let above = after.refs[path];
    while (above !== undefined && above !== after.id) above = find(above)?.refs[path];
    return above === after.id
      ? [complaint(path, 'ref.cyclic', { field: path, kind: { en: phrase, fr: phraseFr } })]
      : [];
  });
}

/** Throws `Invalid` with every complaint. */
export function refuse(complaints: readonly (Complaint | undefined)[]): void {
  const wrong = complaints.filter((complaint) => complaint !== undefined);
  if (wrong.length > 0) throw new Invalid(sentence('as.said', { all: wrong }), wrong);
}
