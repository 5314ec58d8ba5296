/** Who may write which records: what docs/roles.md says, tried out for each kind, and what whoever speaks for one might try. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Reach, reachOf, VERBS, type Verb } from '../../server/access/rights.ts';
import { ROLES, type Viewer } from '../../server/access/viewer.ts';
import type { Kind } from '../../server/kind/kind.ts';
import { newKey } from '../support/database.ts';
import {
  answering,
  codesOf,
  type Graphql,
  type Input,
  type Made,
  makeRecord,
  recordsIn,
} from '../support/records.ts';
import { rolesTable } from '../support/roles-table.ts';
import { type Answer, appFor, ask, testServer } from '../support/server.ts';
import { KINDS, specimensIn } from '../support/specimens.ts';

const { graphql, freshEcosystem, database } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
/** Who speaks for one, for the other, and for both. */
let ours: Made;
let theirs: Made;
const speakers: Record<string, Graphql> = {};
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  [ours, theirs] = [await make.stakeholder('Ours'), await make.stakeholder('Theirs')];
  speakers.partner = asking('PARTNER', [ours.id]);
  speakers.other = asking('PARTNER', [theirs.id]);
  speakers.both = asking('PARTNER', [ours.id, theirs.id]);
  speakers.planner = asking('PLANNER', [ours.id]);
});

/** Requests of somebody of a role in this ecosystem; elsewhere they facilitate. */
function asking(
  role: Viewer['role'],
  speaksFor: string[],
  id = `${role} for ${speaksFor.join(' ')}`,
): Graphql {
  const app = appFor(database, { id, role: 'FACILITATOR', in: { [ecosystem.id]: role }, speaksFor });
  return (query, variables) => ask(app, query, variables);
}
const by = (name: string): Graphql => speakers[name] as Graphql;

const send = (through: Graphql, mutation: string, type: string, input: Input): Promise<Answer> =>
  through(`mutation ($input: ${type}!) { done: ${mutation}(input: $input) { revision } }`, { input });
const create = (through: Graphql, kind: string, input: Input) =>
  send(through, `create${kind}`, `Create${kind}Input`, input);
const update = (through: Graphql, kind: string, input: Input) =>
  send(through, `update${kind}`, `Update${kind}Input`, input);
const remove = (through: Graphql, kind: string, { id, version }: Made) =>
  send(through, `remove${kind}`, 'RemoveInput', { id, version });
const undo = (through: Graphql, revision: number) =>
  send(through, 'undoRevision', 'UndoInput', { ecosystem: ecosystem.id, revision });
const say = (through: Graphql, link: Made, status: string, side?: string) =>
  send(through, 'answerInterdependency', 'AnswerInterdependencyInput', {
    ...link,
    ...answering(status),
    ...(side && { side }),
  });
const revisionIn = (answer: Answer): number => answer.data.done.revision;
const refused = (answer: Answer) => expect(codesOf(answer)).toEqual(['NOT_ALLOWED']);
const made = (answer: Answer) => expect(answer.errors).toEqual([]);
const messageOf = ({ errors }: Answer) => errors[0]?.message ?? '';

test('docs/roles.md says what the program does', () => {
  expect(readFileSync('docs/roles.md', 'utf8')).toContain(rolesTable());
});

/** The input of creation of a record for which a stakeholder speaks. */
async function inputFor(kind: Kind, speaker: Made): Promise<Input> {
  const specimens = specimensIn(graphql, ecosystem.id);
  const [way] = kind.spokenFor ?? [];
  if (kind.name === 'Commitment') {
    const { id: resource } = await specimens.one('Resource');
    const offer = await specimens.one('Offer', { resource, by: speaker.id });
    return { offer: offer.id, need: (await specimens.one('Need', { resource })).id };
  }
  const spoken = way === undefined || way === 'id' ? {} : { [way]: speaker.id };
  // Of one stakeholder alone, something is said once.
  if (kind.name === 'Proposal') Object.assign(spoken, { other: (await specimens.one('Stakeholder')).id });
  const declared = kind.storedAs ? { declaredBy: speaker.id } : {};
  return specimens.least(kind.name, { ...spoken, ...declared });
}

describe('each kind of record is written by who the table says', () => {
  const mayIn = (reach: Reach, isOurs: boolean) => reach === 'all' || (reach === 'own' && isOurs);

  test.each(KINDS)('$name', async (kind) => {
    for (const role of ['PARTNER', 'PLANNER'] as const) {
      const through = by(role.toLowerCase());
      for (const isOurs of [true, false]) {
        const speaker = isOurs ? ours : theirs;
        const isItself = kind.spokenFor?.includes('id');
        const input = await inputFor(kind, speaker);
        const there = isItself
          ? { ...speaker, version: await versionOf(speaker) }
          : await makeRecord(graphql, kind.name, await inputFor(kind, speaker));
        const tried: [Verb, () => Promise<Answer>][] = [
          ['create', () => create(through, kind.name, input)],
          ['change', () => update(through, kind.name, there)],
          ['remove', async () => remove(through, kind.name, { ...there, version: await versionOf(there) })],
        ];
        for (const [verb, attempt] of tried) {
          const answer = await attempt();
          const wanted = mayIn(reachOf(role, kind, verb), isOurs) ? [] : ['NOT_ALLOWED'];
          expect([role, isOurs, verb, codesOf(answer), messageOf(answer)]).toEqual([
            ...[role, isOurs, verb, wanted, wanted.length === 0 ? '' : expect.stringMatching(/^Only /)],
          ]);
        }
      }
    }
  });

  test('and by nobody more than a role above theirs', () => {
    const rank = { none: 0, own: 1, all: 2 };
    for (const kind of KINDS)
      for (const verb of VERBS) {
        const reaches = ROLES.map((role) => rank[reachOf(role, kind, verb)]);
        expect([kind.name, verb, reaches]).toEqual([kind.name, verb, [...reaches].sort()]);
        expect([reaches[0], reaches.at(-1)]).toEqual([0, 2]);
      }
  });
});

async function versionOf({ id }: Made): Promise<number> {
  const { data } = await graphql('query ($id: ID!) { node(id: $id) { ... on Recorded { version } } }', {
    id,
  });
  return data.node.version;
}
const current = async (record: Made): Promise<Made> => ({ id: record.id, version: await versionOf(record) });

describe('who speaks for a stakeholder', () => {
  test('hands nothing of it to another, and takes nothing of another over', async () => {
    const resource = (await make.resource(newKey())).id;
    const [need, other] = [
      await make.of('Need', { by: ours.id, resource }),
      await make.of('Need', { by: theirs.id, resource }),
    ];
    refused(await update(by('partner'), 'Need', { ...need, by: theirs.id }));
    refused(await update(by('partner'), 'Need', { ...other, by: ours.id }));
    made(await update(by('both'), 'Need', { ...need, by: theirs.id }));
    const role = await make.of('Role', {
      mission: (await make.mission(`m-${newKey().slice(0, 8)}`)).id,
      kind: 'FUNDER',
    });
    const [held, vacant] = [
      await make.of('Seat', { role: role.id, holder: ours.id }),
      await make.of('Seat', { role: role.id }),
    ];
    refused(await update(by('partner'), 'Seat', { ...held, holder: null }));
    refused(await update(by('partner'), 'Seat', { ...vacant, holder: ours.id }));
    made(await update(by('partner'), 'Seat', { ...held, until: '2999-01-01' }));
  });

  test('cannot hide it from its ecosystem, nor unsay that it is registered', async () => {
    const set = async (fields: Input) =>
      update(by('partner'), 'Stakeholder', { ...(await current(ours)), ...fields });
    refused(await set({ visibility: 'FACILITATORS' }));
    for (const status of ['NOMINATED', 'REGISTERED', 'LISTED']) {
      const answer = await set({ status });
      if (status === 'REGISTERED') made(answer);
      else refused(answer);
    }
    made(await set({ visibility: 'MEMBERS', summary: 'Ours to tell.' }));
    made(await set({ visibility: 'PUBLIC' }));
  });

  test('changes several at once when all are theirs, and none when one is not', async () => {
    const change = (ids: string[]) =>
      send(by('partner'), 'changeElements', 'ChangeElementsInput', {
        ecosystem: ecosystem.id,
        ids,
        addTags: [newKey()],
      });
    made(await change([ours.id]));
    const before = await versionOf(ours);
    refused(await change([ours.id, theirs.id]));
    refused(
      await send(by('partner'), 'pinElements', 'PinElementsInput', {
        ecosystem: ecosystem.id,
        pins: [{ id: ours.id, x: 1, y: 1 }],
      }),
    );
    expect(await versionOf(ours)).toBe(before);
  });

  test('removes nothing with which something of another would go or change', async () => {
    const gift = {
      by: ours.id,
      name: newKey(),
      mission: (await make.mission(`g-${newKey().slice(0, 8)}`)).id,
    };
    const contribution = await make.of('Contribution', gift);
    await make.of('Endorsement', { contribution: contribution.id, by: theirs.id });
    const answer = await remove(by('partner'), 'Contribution', contribution);
    refused(answer);
    expect(messageOf(answer)).toMatch(/others: only a facilitator/);
    made(await remove(by('both'), 'Contribution', contribution));
  });

  test('undoes their own last change, and neither what another did nor what takes something of another along', async () => {
    const input = { by: ours.id, resource: (await make.resource(newKey())).id };
    const revision = revisionIn(await create(by('partner'), 'Need', input));
    refused(await undo(by('other'), revision));
    refused(await undo(by('planner'), revision));
    refused(await undo(by('other'), 1_000_000));
    made(await undo(by('partner'), revision));
    const curated = revisionIn(await create(graphql, 'Need', input));
    refused(await undo(by('partner'), curated));
    // Who spoke for both when it was done, and does no more.
    const before = asking('PARTNER', [ours.id, theirs.id], 'somebody');
    const { id } = await make.of('Need', input);
    const handed = revisionIn(await update(before, 'Need', { id, version: 1, by: theirs.id }));
    refused(await undo(asking('PARTNER', [ours.id], 'somebody'), handed));
  });

  test('is not told by an undo what leans on it and is hidden', async () => {
    const resource = (await make.resource(newKey())).id;
    const answer = await create(by('partner'), 'Need', { by: ours.id, resource });
    const { data } = await graphql(
      'query ($s: String!, $f: NeedFilter) { needs(ecosystem: $s, filter: $f) { nodes { id } } }',
      {
        ...{ s: ecosystem.slug, f: { resource } },
      },
    );
    const hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
    const offer = await make.of('Offer', { by: hidden.id, resource });
    const commitment = await make.of('Commitment', { offer: offer.id, need: data.needs.nodes[0].id });
    const undone = await undo(by('partner'), revisionIn(answer));
    expect([codesOf(undone), JSON.stringify(undone).includes(commitment.id)]).toEqual([['CONFLICT'], false]);
  });
});

describe('of a link, who speaks for one end', () => {
  const ends = () => ({ from: ours.id, to: theirs.id, type: 'FUNDS' });
  const declared = async (more: Input = {}): Promise<Made> => {
    const stranger = await make.stakeholder(newKey());
    return make.link(ours.id, stranger.id, { declaredBy: ours.id, ...more });
  };

  test('declares it for that end, which goes without saying, and none between two others', async () => {
    const [one, other] = [await make.stakeholder(newKey()), await make.stakeholder(newKey())];
    const answer = await by('partner')(
      'mutation ($input: CreateInterdependencyInput!) { createInterdependency(input: $input) { interdependency { declaredBy status } } }',
      { input: { from: one.id, to: ours.id, type: 'FUNDS' } },
    );
    expect(answer.data.createInterdependency.interdependency).toEqual({
      declaredBy: ours.id,
      status: 'DECLARED',
    });
    refused(await create(by('partner'), 'Interdependency', { from: one.id, to: other.id, type: 'FUNDS' }));
    refused(
      await create(by('partner'), 'Interdependency', { ...ends(), type: 'ADVISES', declaredBy: theirs.id }),
    );
    // Both ends are theirs: for which one they speak is to be said.
    refused(await create(by('both'), 'Interdependency', { ...ends(), type: 'SUPPLIES' }));
    made(await create(by('both'), 'Interdependency', { ...ends(), type: 'SUPPLIES', declaredBy: ours.id }));
  });

  test('confirms what the other end declared, never what their own did', async () => {
    const link = await makeRecord(by('partner'), 'Interdependency', ends());
    refused(await say(by('partner'), link, 'CONFIRMED', theirs.id));
    expect(codesOf(await say(by('partner'), link, 'CONFIRMED'))).toEqual(['INVALID']);
    // Nor by speaking for the other one as well.
    refused(await say(by('both'), link, 'CONFIRMED', theirs.id));
    expect(codesOf(await say(by('other'), link, 'CONFIRMED', ours.id))).toEqual(['INVALID']);
    refused(await say(by('other'), link, 'ENDED', ours.id));
    made(await say(by('other'), link, 'CONFIRMED'));
    const { data } = await graphql(
      'query ($id: ID!) { interdependency(id: $id) { statusChanges { side } } }',
      { id: link.id },
    );
    expect(data.interdependency.statusChanges).toEqual([{ side: ours.id }, { side: theirs.id }]);
    // What both have said is neither reworded nor removed by one of them; it can be ended.
    for (const through of [by('partner'), by('other')]) {
      refused(await update(through, 'Interdependency', { id: link.id, version: 2, type: 'REFERS_TO' }));
      refused(await remove(through, 'Interdependency', { id: link.id, version: 2 }));
    }
    made(await say(by('partner'), { id: link.id, version: 2 }, 'ENDED'));
  });

  test('rewords and takes back what their own end declared, as long as nobody has answered', async () => {
    const link = await declared();
    made(await update(by('partner'), 'Interdependency', { ...link, type: 'ADVISES' }));
    made(await remove(by('partner'), 'Interdependency', { ...link, version: 2 }));
    const forBoth = await declared({ declaredBy: null, type: 'ADVISES' });
    refused(await update(by('partner'), 'Interdependency', { ...forBoth, type: 'FUNDS' }));
    made(await say(by('partner'), forBoth, 'DISPUTED'));
  });

  test('cannot tell whether there is one that is hidden', async () => {
    const hidden = await make.stakeholder('Hidden', { visibility: 'FACILITATORS' });
    const link = await make.link(ours.id, hidden.id);
    const unknown = await say(by('partner'), { id: `${ecosystem.id}-i999999`, version: 9 }, 'DISPUTED');
    expect(await say(by('partner'), { ...link, version: 9 }, 'DISPUTED')).toMatchObject({
      errors: unknown.errors,
    });
  });
});

test('A key of one account gives nothing to another', async () => {
  const input = { by: ours.id, resource: (await make.resource(newKey())).id, idempotencyKey: newKey() };
  const first = revisionIn(await create(by('partner'), 'Need', input));
  expect(revisionIn(await create(by('partner'), 'Need', input))).toBe(first);
  refused(await create(by('other'), 'Need', input));
  expect(revisionIn(await create(by('planner'), 'Need', input))).toBeGreaterThan(first);
});

describe('a planner', () => {
  test('marks the findings that members have, and reads who looks after them; of others there are none', async () => {
    const hidden = await make.stakeholder('Hidden mill', { visibility: 'FACILITATORS' });
    const resource = (await make.resource(newKey())).id;
    const keyOf = (need: Made) => `NEED_WITHOUT_OFFER.${need.id.split('-')[1]}`;
    const key = keyOf(await make.of('Need', { by: ours.id, resource }));
    const secret = keyOf(await make.of('Need', { by: hidden.id, resource }));
    const { data: all } = await graphql(
      `{ findings(ecosystem: "${ecosystem.slug}", first: 200, filter: { kind: "NEED_WITHOUT_OFFER" }) { nodes { key } } }`,
    );
    const keys = all.findings.nodes.map((finding: { key: string }) => finding.key);
    expect(keys).toEqual(expect.arrayContaining([key, secret]));
    const assign = (through: Graphql, of: string) =>
      through(
        'mutation ($input: AssignFindingInput!) { assignFinding(input: $input) { finding { assignee } } }',
        { input: { ecosystem: ecosystem.id, key: of, assignee: 'Ana' } },
      );
    expect((await assign(by('planner'), key)).data.assignFinding.finding).toEqual({ assignee: 'Ana' });
    expect(codesOf(await assign(by('planner'), secret))).toEqual(['NOT_FOUND']);
    expect((await assign(by('planner'), secret)).errors).toEqual(
      (await assign(by('planner'), 'NEED_UNMET:nothing')).errors,
    );
    refused(await assign(by('partner'), key));
    const dismissal = { ecosystem: ecosystem.id, keys: [key, secret], reason: 'Known' };
    const { data } = await by('planner')(
      'mutation ($input: DismissFindingsInput!) { dismissFindings(input: $input) { marked { key } } }',
      { input: dismissal },
    );
    expect(data.dismissFindings.marked).toEqual([{ key }]);
  });
});
