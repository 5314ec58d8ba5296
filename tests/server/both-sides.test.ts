/** Each side's word of a link: what may be answered (docs/links.md), what follows from both, who is asked, and who reads what was said. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../server/access/viewer.ts';
import { codesOf, type Graphql, type Input, type Made, recordsIn, revisionOf } from '../support/records.ts';
import { type Answer, appFor, ask, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let n = 0;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

/** Requests of somebody of a role in this ecosystem, under an account of their own. */
function asking(id: string, role: Viewer['role'], more: Partial<Viewer> = {}): Graphql {
  const account = { id, email: `${id}@example.org`, name: id, session: 's' };
  const app = appFor(database, { id, role: 'VISITOR', in: { [ecosystem.id]: role }, account, ...more });
  return (query, variables) => ask(app, query, variables);
}
const speaking = (id: string, ...speaksFor: Made[]) =>
  asking(id, 'PARTNER', { speaksFor: speaksFor.map((each) => each.id) });

const FACTS = `id version status strength direction type { key } from { id } to { id } waitsFor
  declarations { says side by isByFacilitator type { key } direction from strength note }`;
const READ = `query ($id: ID!) { interdependency(id: $id) { ${FACTS} } }`;
const read = async (id: string, by: Graphql = graphql) => (await by(READ, { id })).data.interdependency;
const say = async (by: Graphql, { id }: { id: string }, answer: string, more: Input = {}): Promise<Answer> =>
  by(
    `mutation ($input: AnswerInterdependencyInput!) { done: answerInterdependency(input: $input) { revision interdependency { ${FACTS} } } }`,
    {
      input: {
        ...{ id, version: (await read(id)).version, answer },
        ...(answer === 'DISPUTE' && { note: 'Not so' }),
        ...more,
      },
    },
  );
const became = (answer: Answer) => {
  expect(answer.errors).toEqual([]);
  return answer.data.done.interdependency;
};
const waiting = async (by: Graphql): Promise<string[]> => {
  const { data } = await by(
    'query ($e: String!) { linksToAnswer(ecosystem: $e, first: 200) { totalCount nodes { id } } }',
    {
      e: ecosystem.slug,
    },
  );
  expect(data.linksToAnswer.totalCount).toBe(data.linksToAnswer.nodes.length);
  return data.linksToAnswer.nodes.map(({ id }: { id: string }) => id);
};

/** Two sides with somebody who speaks for each. */
async function two() {
  n += 1;
  const [library, hospital] = [
    await make.stakeholder(`Library ${n}`),
    await make.stakeholder(`Hospital ${n}`),
  ];
  const [ana, bea] = [speaking(`ana${n}`, library), speaking(`bea${n}`, hospital)];
  const declare = async (more: Input = {}, by = ana) => {
    const { data, errors } = await by(
      `mutation ($input: CreateInterdependencyInput!) { done: createInterdependency(input: $input) { interdependency { ${FACTS} } } }`,
      { input: { from: library.id, to: hospital.id, type: 'FUNDS', ...more } },
    );
    expect(errors).toEqual([]);
    return data.done.interdependency as { id: string; version: number };
  };
  return { library, hospital, ana, bea, declare };
}

describe('what may be answered is what docs/links.md says', () => {
  const rows = readFileSync('docs/links.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| the link is'))
    .map((line) => line.slice(2, -2).split(' | '));
  const ANSWERS = ['CONFIRM', 'CORRECT', 'DISPUTE', 'LET_BE', 'END'];

  test('the table has a cell for each answer', () => {
    expect(rows.length).toBe(13);
    expect(rows.every((row) => row.length === 7)).toBe(true);
  });

  test.each(rows)('%s; %s', async (state, who, ...cells) => {
    for (const [at, cell] of cells.entries()) {
      const sides = await two();
      const { ana, bea } = sides;
      const isForNeither = /neither/.test(state);
      const link = await sides.declare({}, isForNeither ? graphql : ana);
      const reached: Record<string, () => Promise<unknown>> = {
        corrected: async () => became(await say(bea, link, 'CORRECT', { type: 'ADVISES' })),
        let: async () => became(await say(bea, link, 'LET_BE')),
        confirmed: async () => became(await say(isForNeither ? ana : bea, link, 'CONFIRM')),
        disputed: async () => became(await say(bea, link, 'DISPUTE')),
        ended: async () => became(await say(ana, link, 'END')),
      };
      await reached[state.split(' ')[0] ?? '']?.();
      const by = /declared it|one side/.test(who) ? ana : bea;
      const revision = await revisionOf(graphql, ecosystem.slug);
      const answer = await say(
        by,
        link,
        ANSWERS[at] ?? '',
        ANSWERS[at] === 'CORRECT' ? { type: 'SUPPLIES' } : {},
      );
      const status = answer.data?.done?.interdependency.status ?? '–';
      expect([state, who, ANSWERS[at], status]).toEqual([state, who, ANSWERS[at], cell]);
      if (cell !== '–') continue;
      expect(codesOf(answer)).toEqual(['INVALID']);
      expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
    }
  });
});

describe('what follows from both', () => {
  test('each word is kept as its own, and of two strengths the lower one shows', async () => {
    const { library, hospital, ana, bea, declare } = await two();
    const link = await declare({ strength: 5 });
    const done = became(await say(bea, link, 'CONFIRM', { strength: 2, note: 'Since last year' }));
    expect(done).toMatchObject({ status: 'CONFIRMED', strength: 2, waitsFor: [] });
    const terms = { type: { key: 'FUNDS' }, direction: 'DIRECTED', from: library.id };
    expect((await read(link.id)).declarations).toEqual([
      {
        says: 'DECLARED',
        side: library.id,
        by: expect.stringMatching(/^ana/),
        isByFacilitator: false,
        ...terms,
        strength: 5,
        note: null,
      },
      {
        says: 'CONFIRMED',
        side: hospital.id,
        by: expect.stringMatching(/^bea/),
        isByFacilitator: false,
        ...terms,
        strength: 2,
        note: 'Since last year',
      },
    ]);
    // Another strength alone agrees; another type does not.
    expect(became(await say(ana, link, 'CORRECT', { strength: 1 }))).toMatchObject({
      status: 'CONFIRMED',
      strength: 1,
    });
    expect(became(await say(bea, link, 'CORRECT', { type: 'ADVISES' }))).toMatchObject({
      ...{ status: 'DECLARED', type: { key: 'FUNDS' }, waitsFor: [library.id] },
    });
  });

  test('a correction goes back to the first side, whose confirmation takes its words; one the other way round turns the link', async () => {
    const { library, hospital, ana, bea, declare } = await two();
    const link = await declare({ type: 'DEPENDS_ON' });
    const corrected = became(await say(bea, link, 'CORRECT', { from: hospital.id, strength: 3 }));
    expect(corrected).toMatchObject({ status: 'DECLARED', from: { id: library.id }, waitsFor: [library.id] });
    expect([await waiting(ana), await waiting(bea)]).toEqual([[link.id], []]);
    const done = became(await say(ana, link, 'CONFIRM'));
    expect(done).toMatchObject({
      status: 'CONFIRMED',
      from: { id: hospital.id },
      to: { id: library.id },
      strength: 3,
    });
    const revision = await revisionOf(graphql, ecosystem.slug);
    const { errors } = await graphql(
      'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }',
      {
        input: { ecosystem: ecosystem.id, revision },
      },
    );
    expect(errors).toEqual([]);
    const { version: _, ...before } = corrected;
    expect(await read(link.id)).toMatchObject({
      ...before,
      declarations: [{ says: 'DECLARED' }, { says: 'CORRECTED' }],
    });
  });

  test('of two answers at once one wins, and the other is told', async () => {
    const { ana, bea, declare } = await two();
    const link = await declare();
    became(await say(bea, link, 'CORRECT', { type: 'ADVISES' }));
    const answers = await Promise.all([say(ana, link, 'CONFIRM'), say(bea, link, 'DISPUTE')]);
    expect(answers.flatMap(codesOf)).toEqual(['CONFLICT']);
    const won = answers.find(({ errors }) => errors.length === 0);
    expect((await read(link.id)).status).toBe(won?.data.done.interdependency.status);
  });

  test('words that a facilitator changes after both agreed are asked of both again', async () => {
    const { library, hospital, bea, declare } = await two();
    const link = await declare();
    const { version } = became(await say(bea, link, 'CONFIRM'));
    const update = (input: Input) =>
      graphql(
        'mutation ($input: UpdateInterdependencyInput!) { updateInterdependency(input: $input) { revision } }',
        {
          input: { id: link.id, ...input },
        },
      );
    expect((await update({ version, note: 'Seen on site' })).errors).toEqual([]);
    expect(await read(link.id)).toMatchObject({ status: 'CONFIRMED' });
    expect((await update({ version: version + 1, type: 'SUPPLIES' })).errors).toEqual([]);
    const now = await read(link.id);
    expect(now).toMatchObject({
      status: 'DECLARED',
      type: { key: 'SUPPLIES' },
      waitsFor: [library.id, hospital.id],
    });
    expect(now.declarations.at(-1)).toMatchObject({ says: 'DECLARED', side: null, isByFacilitator: true });
  });

  test('goes with its side when that is merged into another', async () => {
    const { hospital, ana, declare } = await two();
    const link = await declare();
    const clinic = await make.stakeholder(`Clinic ${n}`);
    const merged = await graphql(
      'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }',
      {
        input: { keep: clinic.id, keepVersion: 1, absorb: hospital.id, absorbVersion: 1 },
      },
    );
    expect(merged.errors).toEqual([]);
    expect(await read(link.id)).toMatchObject({ waitsFor: [clinic.id], to: { id: clinic.id } });
    const cleo = speaking(`cleo${n}`, clinic);
    expect(await waiting(cleo)).toEqual([link.id]);
    became(await say(cleo, link, 'CORRECT', { type: 'ADVISES' }));
    expect(await waiting(ana)).toEqual([link.id]);
    const again = await make.stakeholder(`Clinic again ${n}`);
    await graphql(
      'mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }',
      {
        input: { keep: again.id, keepVersion: 1, absorb: clinic.id, absorbVersion: 2 },
      },
    );
    expect((await read(link.id)).declarations).toMatchObject([
      { says: 'DECLARED' },
      { says: 'CORRECTED', side: again.id },
    ]);
  });

  test('a link that was taken back, or whose other side is gone, has nothing to answer', async () => {
    const { hospital, ana, bea, declare } = await two();
    const [one, other] = [await declare(), await declare({ type: 'ADVISES' })];
    const input = { id: one.id, version: 1 };
    expect(
      (
        await ana('mutation ($input: RemoveInput!) { removeInterdependency(input: $input) { id } }', {
          input,
        })
      ).errors,
    ).toEqual([]);
    const answer = (id: string) =>
      bea(
        'mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }',
        {
          input: { id, version: 1, answer: 'CONFIRM' },
        },
      );
    expect(codesOf(await answer(one.id))).toEqual(['NOT_FOUND']);
    expect(await waiting(bea)).toEqual([other.id]);
    await graphql('mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { id } }', {
      input: { id: hospital.id, version: 1 },
    });
    expect(codesOf(await answer(other.id))).toEqual(['NOT_FOUND']);
    expect(await waiting(bea)).toEqual([]);
  });
});

describe('nobody answers for both sides', () => {
  test('not by a second account whose mail arrives in the same box', async () => {
    const { library, hospital, declare } = await two();
    await driver.executeQuery(
      "UNWIND ['ana', 'ana2'] AS id CREATE (:Account {id: id + $n, email: CASE id WHEN 'ana' THEN $n + '@Example.org' ELSE $n + '+map@example.org' END, name: id})",
      { n: `box${n}` },
    );
    const as = (id: string, email: string, side: Made) =>
      asking(`${id}box${n}`, 'PARTNER', {
        speaksFor: [side.id],
        account: { id: `${id}box${n}`, email, name: id, session: 's' },
      });
    const link = await declare({}, as('ana', `box${n}@Example.org`, library));
    const second = as('ana2', `box${n}+map@example.org`, hospital);
    for (const answer of ['CONFIRM', 'CORRECT', 'DISPUTE']) {
      const refused = await say(second, link, answer, { ...(answer === 'CORRECT' && { type: 'ADVISES' }) });
      expect([answer, codesOf(refused), refused.errors[0]?.message]).toEqual([
        ...[answer, ['NOT_ALLOWED'], expect.stringMatching(/^The same person/)],
      ]);
    }
  });

  test('not who facilitates either, unless nobody signs in; and it says that a facilitator spoke', async () => {
    const { library, hospital, bea, declare } = await two();
    const fay = asking(`fay${n}`, 'FACILITATOR');
    const link = await declare({ declaredBy: library.id }, fay);
    expect((await read(link.id)).declarations).toMatchObject([{ side: library.id, isByFacilitator: true }]);
    for (const side of [undefined, hospital.id])
      expect(codesOf(await say(fay, link, 'CONFIRM', side ? { side } : {}))).toEqual(['NOT_ALLOWED']);
    const gil = asking(`gil${n}`, 'FACILITATOR');
    became(await say(gil, link, 'CONFIRM', { side: hospital.id }));
    expect((await read(link.id)).declarations[1]).toMatchObject({ side: hospital.id, isByFacilitator: true });
    // Who speaks for it says it itself from then on, and no facilitator over that.
    became(await say(bea, link, 'DISPUTE'));
    expect(codesOf(await say(gil, link, 'CONFIRM', { side: hospital.id }))).toEqual(['INVALID']);
    expect(codesOf(await say(gil, link, 'CONFIRM'))).toEqual(['INVALID']);
  });
});

describe('a mission', () => {
  test('speaks through who holds the seat of its convenor today', async () => {
    const { library, hospital, bea, declare } = await two();
    const mission = await make.mission(`convened-${n}`);
    const link = await declare({ to: mission.id });
    expect(codesOf(await say(bea, link, 'CONFIRM'))).toEqual(['NOT_ALLOWED']);
    const convenor = asking(`bea${n}`, 'PARTNER', { speaksFor: [hospital.id], convenes: [mission.id] });
    expect([await waiting(bea), await waiting(convenor)]).toEqual([[], [link.id]]);
    became(await say(convenor, link, 'CONFIRM'));
    expect((await read(link.id)).declarations[1]).toMatchObject({ side: mission.id, isByFacilitator: false });
    expect(library.id).toBeDefined();
  });
});

describe('who is asked', () => {
  test('facilitators are, for a side for which nobody speaks', async () => {
    const { hospital, declare } = await two();
    const link = await declare();
    const neither = await declare({ type: 'ADVISES' }, graphql);
    const fay = asking(`fay${n}`, 'FACILITATOR');
    const those = async () => (await waiting(fay)).filter((id) => [link.id, neither.id].includes(id));
    expect(await those()).toEqual([link.id]);
    await driver.executeQuery(
      `MATCH (e:Ecosystem {id: $e}) CREATE (:Account {id: $a, email: $a + '@example.org', name: 'B'})-[:HOLDS_ROLE {role: 'PARTNER', speaksFor: [$s]}]->(e)`,
      { e: ecosystem.id, a: `asked${n}`, s: hospital.id },
    );
    expect(await those()).toEqual([]);
  });

  test('nobody who speaks for nobody is, nor for what they do not see', async () => {
    const { hospital, ana, bea, declare } = await two();
    const hidden = await make.stakeholder(`Hidden ${n}`, { visibility: 'FACILITATORS' });
    await make.link(hidden.id, hospital.id, { declaredBy: hidden.id });
    const link = await declare();
    expect([await waiting(ana), await waiting(bea), await waiting(asking('nobody', 'PARTNER'))]).toEqual([
      ...[[], [link.id], []],
    ]);
  });
});

test('the note of an answer is for both sides and facilitators; that of a dispute for others only where it is shown', async () => {
  const { ana, bea, declare } = await two();
  const link = await declare();
  became(await say(bea, link, 'DISPUTE', { note: 'We never did' }));
  const stranger = speaking(`cyd${n}`, await make.stakeholder(`Other ${n}`));
  const noteFor = async (by: Graphql) => (await read(link.id, by)).declarations[1].note;
  expect([await noteFor(ana), await noteFor(bea), await noteFor(graphql)]).toEqual(
    Array(3).fill('We never did'),
  );
  expect(await noteFor(stranger)).toBeNull();
  const authors = (await read(link.id, ana)).declarations.map(({ by }: { by: string | null }) => by);
  expect(authors).toEqual([null, null]);
  const conflict = await ana(
    'mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }',
    {
      input: { id: link.id, version: 1, answer: 'END' },
    },
  );
  expect([codesOf(conflict), JSON.stringify(conflict).includes('We never did')]).toEqual([
    ['CONFLICT'],
    false,
  ]);
  const settings = async (showsDisputeNotes: boolean) => {
    const { data } = await graphql(`{ ecosystem(slug: "${ecosystem.slug}") { id version } }`);
    await graphql(
      'mutation ($input: UpdateEcosystemInput!) { updateEcosystem(input: $input) { revision } }',
      {
        input: { ...data.ecosystem, showsDisputeNotes },
      },
    );
  };
  await settings(true);
  expect(await noteFor(stranger)).toBe('We never did');
  await settings(false);
});
