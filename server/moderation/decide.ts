/** Deciding what waits, and taking a decision back: whatever it changes on the map goes through the one writer. */
import { randomUUID } from 'node:crypto';
import { Invalid, KnownError, NotFound } from '../errors.ts';
import { undo } from '../history/undo.ts';
import { ecosystemOf, isIdOf, kindOfId } from '../kind/ids.ts';
import { kindOf } from '../kind/kind.ts';
import { complaint, type Sentence, sentence } from '../language/sentence.ts';
import { endRole, heldBy, now } from '../members/roles.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { amend } from '../write/amend.ts';
import { change, type Writer } from '../write/change.ts';
import { withDependents } from '../write/dependents.ts';
import { add } from './additions.ts';
import { type Decision, decisionsOf, type Matter, takesAway } from './matter.ts';
import {
  moderationAskAgain,
  moderationDecide,
  moderationMade,
  moderationRead,
  moderationReopen,
} from './moderation.queries.ts';
import { keep } from './raise.ts';

export type Deciding = {
  ecosystem: string;
  decision: Decision;
  why?: string | null | undefined;
  /** The revision by which a suggestion was taken over, to be undone with it. */
  revision?: number | null | undefined;
};

/** What became of one row: the matters that it stands for, or why it stays as it was. */
export type Became = { id: string; matters: readonly Matter[]; refused?: Sentence };

/** Decides several rows, one after the other: what is refused of one does not hold up the others. Throws `Invalid` where a reason is wanted. */
export async function decideAll(
  writer: Writer,
  ids: readonly string[],
  deciding: Deciding,
): Promise<Became[]> {
  if (takesAway(deciding.decision) && !deciding.why?.trim())
    throw new Invalid(sentence('matter.why'), [complaint('reason', 'matter.why')]);
  return eachOf(ids, (id) => decide(writer, id, deciding));
}

/** Takes several decisions back. */
export function undoAll(writer: Writer, ecosystem: string, deeds: readonly string[]): Promise<Became[]> {
  return eachOf(deeds, (deed) => takeBack(writer, ecosystem, deed));
}

async function eachOf(ids: readonly string[], work: (id: string) => Promise<readonly Matter[]>) {
  const became: Became[] = [];
  for (const id of new Set(ids))
    became.push(
      await work(id).then(
        (matters) => ({ id, matters }),
        (error: unknown) => {
          if (!(error instanceof KnownError) || error.code === 'UNAVAILABLE') throw error;
          return { id, matters: [], refused: error.sentence };
        },
      ),
    );
  return became;
}

/** It is decided first, so that of two who decide one does; what then cannot be done lets it wait again. */
async function decide(writer: Writer, id: string, { ecosystem, decision, why, revision }: Deciding) {
  const deed = randomUUID();
  const decided = {
    ...{ state: 'DECIDED', deed, decision, decidedAt: now(), decidedBy: writer.viewer.id },
    ...{ why: why?.trim() || null, revision: revision ?? null },
  };
  const matters = await writer.database.transaction('moderation/decide', TIMEOUTS.write, async (run) => {
    const rows = (await run(moderationDecide, { ecosystem, id, decided })).map(
      ({ matter }) => matter as Matter,
    );
    const [first] = rows;
    if (!first) throw new Invalid(sentence('matter.already'));
    if (!decisionsOf(first.kind, first.about, true).includes(decision))
      throw new Invalid(sentence('matter.decision'), [complaint('decision', 'matter.decision')]);
    return rows;
  });
  const made = await carryOut(writer, matters[0] as Matter, deed).catch(async (error: unknown) => {
    await reopen(writer, ecosystem, deed);
    throw error;
  });
  if (made !== undefined)
    await writer.database.transaction('moderation/made', TIMEOUTS.write, (run) =>
      run(moderationMade, { deed, revision: made }),
    );
  return matters;
}

/** Does to the map what was decided; answers the revision, if it changed anything. */
function carryOut(writer: Writer, matter: Matter, deed: string): Promise<number> | Promise<undefined> {
  const { decision, about = '' } = matter;
  if (decision === 'HIDDEN') return hide(writer, about, deed);
  if (decision === 'REMOVED') return remove(writer, about, deed);
  if (decision === 'APPROVED') return add(writer, matter, deed);
  return Promise.resolve(undefined);
}

const gone = () => new NotFound(sentence('matter.recordGone'));

function hide(writer: Writer, id: string, key: string): Promise<number> {
  const kind = kindOf('Stakeholder');
  const request = { action: 'decideMatters', input: { id, idempotencyKey: key } };
  return change(writer, request, { ecosystem: ecosystemOf(id), ids: [id] }, async (opened, run) => {
    const found = opened.records.get(id);
    if (!found) throw gone();
    const input = { id, version: Number(found.properties.version), visibility: 'FACILITATORS' };
    return { changes: [await amend(kind, found, input, opened, run)], answer: opened.revision };
  });
}

function remove(writer: Writer, id: string, key: string): Promise<number> {
  const isLink = kindOfId(id)?.storedAs !== undefined;
  const opening = isLink ? { links: [id] } : { ids: [id], around: [id] };
  const request = { action: 'decideMatters', input: { id, idempotencyKey: key } };
  return change(writer, request, { ecosystem: ecosystemOf(id), ...opening }, (opened) => {
    const found = opened.records.get(id);
    if (!found) throw gone();
    return { changes: withDependents([found], opened), answer: opened.revision };
  });
}

/** The map becomes what it was before the decision, and what was decided waits again. Throws `Conflict` when any of it has changed since. */
async function takeBack(writer: Writer, ecosystem: string, deed: string): Promise<readonly Matter[]> {
  const [first] = await writer.database.readLatest(moderationRead, { ecosystem, deed });
  const matter = first?.matter as Matter | undefined;
  if (!matter) throw new NotFound(sentence('matter.gone'));
  if (matter.kind === 'ASKING') await askAgain(writer, matter);
  if (matter.revision)
    await undo(writer, {
      action: 'undoDecisions',
      input: { ecosystem, revision: matter.revision, idempotencyKey: `undo-${deed}` },
    });
  const reopened = await reopen(writer, ecosystem, deed);
  if (reopened.length === 0) throw new NotFound(sentence('matter.gone'));
  return reopened;
}

/** Who was let in belongs no more, unless they were given another role since; who asked asks again. */
async function askAgain({ database, viewer }: Writer, { ecosystem, by = '', words, at, role }: Matter) {
  const deed = { ecosystem, account: by, by: viewer.id };
  const held = await database.transaction('moderation/held', TIMEOUTS.write, (run) => heldBy(run, deed));
  if (held.role && held.role !== role) throw new Invalid(sentence('matter.roleSince'));
  if (held.role) await endRole(database, deed, 'REMOVED');
  const [asks] = await database.transaction('moderation/ask-again', TIMEOUTS.write, (run) =>
    run(moderationAskAgain, { ecosystem, account: by, note: words ?? null, at }),
  );
  if (!asks) throw new NotFound(sentence('matter.gone'));
}

async function reopen({ database }: Writer, ecosystem: string, deed: string): Promise<Matter[]> {
  const rows = await database.transaction('moderation/reopen', TIMEOUTS.write, (run) =>
    run(moderationReopen, { ecosystem, deed }),
  );
  return rows.map(({ matter }) => matter as Matter);
}

/** Remembers that two stakeholders are not the same, as a decision that can be taken back. Throws `Invalid`, `NotFound`. */
export async function setApart(
  { database, viewer }: Writer,
  [one, other]: readonly [string, string],
  why?: string | null,
): Promise<Matter> {
  const ecosystem = ecosystemOf(one);
  const isPair = isIdOf(one, 'Stakeholder') && isIdOf(other, 'Stakeholder') && one !== other;
  if (!isPair || ecosystemOf(other) !== ecosystem) throw new Invalid(sentence('matter.pair'));
  const [first, second] = [one, other].sort((a, b) => numberIn(a) - numberIn(b));
  return keep(database, ecosystem, {
    ...{ kind: 'PAIR', about: first as string, other: second as string, state: 'DECIDED' },
    ...{ deed: randomUUID(), decision: 'APART', decidedAt: now(), decidedBy: viewer.id },
    ...(why?.trim() && { why: why.trim() }),
  });
}

const numberIn = (id: string): number => Number(/\d+$/.exec(id)?.[0]);
