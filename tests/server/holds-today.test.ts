/** What holds today is judged alike by findings, questions, coverage, degree and structure. */
import { beforeAll, describe, expect, test } from 'vitest';
import { cypher, given, name, render } from '../../server/kind/cypher.ts';
import { dayNumber, holds, isOn, NO_FIRST_DAY, NO_LAST_DAY } from '../../server/kind/holds.ts';
import { answering, type Input, type Made, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, driver, freshEcosystem } = await testServer();
const PATIENT = { timeout: 240_000 };
let ecosystem: { id: string; slug: string };

/** A mission each, funded like this by one and the same. */
const FUNDED: Record<string, { period: Input; status?: string }> = {
  over: { period: { since: '2010-01-01', until: '2015-12-31' } },
  ended: { period: { since: '2010-01-01' }, status: 'ENDED' },
  toCome: { period: { since: '2999-01-01' } },
  now: { period: { since: '2020-01-01' } },
  disputed: { period: { since: '2020-01-01' }, status: 'DISPUTED' },
};
const missions: Record<string, Made> = {};
const wordsOf = (ids: readonly string[]) =>
  Object.keys(FUNDED).filter((word) => ids.some((id) => id === missions[word]?.id));

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem.id);
  const funder = await make.stakeholder('Funder', { sector: 'PHILANTHROPY' });
  for (const [word, { period, status }] of Object.entries(FUNDED)) {
    const mission = await make.mission(word);
    missions[word] = mission;
    const link = await make.link(funder, mission, { type: 'FUNDS', ...period });
    if (!status) continue;
    const { errors } = await graphql(
      `mutation ($input: AnswerInterdependencyInput!) { answerInterdependency(input: $input) { revision } }`,
      { input: { ...{ id: link.id, version: link.version, ...answering(status) }, on: '2021-01-01' } },
    );
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
  }
}, 240_000);

type Row = { entityIds: string[]; evidence: { label: string; value: string }[]; sentence: string };
async function findings(kind: string): Promise<Row[]> {
  for (;;) {
    const { data } = await graphql(
      `query ($ecosystem: String!, $kind: [String!]) { findings(ecosystem: $ecosystem, filter: { kind: $kind }) {
         isCurrent nodes { entityIds sentence evidence { label value } } } }`,
      { ecosystem: ecosystem.slug, kind: [kind] },
    );
    // Under load a look takes longer than a request waits.
    if (data?.findings?.isCurrent) return data.findings.nodes;
  }
}
const named = async (kind: string, fits: (row: Row) => boolean = () => true) =>
  wordsOf((await findings(kind)).filter(fits).flatMap(({ entityIds }) => entityIds));

async function answers(question: Input): Promise<string[]> {
  const { data, errors } = await graphql(
    `query ($ecosystem: String!, $question: QuestionDefinition!) {
       ask(ecosystem: $ecosystem, question: $question) { nodes { id } } }`,
    { ecosystem: ecosystem.slug, question },
  );
  expect(errors).toEqual([]);
  return wordsOf(data.ask.nodes.map(({ id }: Made) => id));
}

describe('of a link that is over, ended, to come, there and disputed', PATIENT, () => {
  test('degree counts the one that is there and the disputed one', async () => {
    const { data } = await graphql(
      `query ($ecosystem: String!) { missions(ecosystem: $ecosystem) { nodes { hashtag degree } } }`,
      { ecosystem: ecosystem.slug },
    );
    expect(
      Object.fromEntries(
        data.missions.nodes.map(({ hashtag, degree }: Record<string, unknown>) => [hashtag, degree]),
      ),
    ).toEqual({ over: 0, ended: 0, tocome: 0, now: 1, disputed: 1 });
  });

  test('structure takes the same two for ties, and says of the rest what there was and will be', async () => {
    expect(await named('ISOLATED')).toEqual(['over', 'ended', 'toCome']);
    // Who funds these two holds them together, and none of the others.
    const [point, ...others] = await findings('CUT_POINT');
    expect([point?.evidence.find(({ label }) => label === 'Parts')?.value, others]).toEqual(['2', []]);
    const evidence = (await findings('ISOLATED')).flatMap((row) =>
      row.evidence.slice(1).map(({ label, value }) => [wordsOf(row.entityIds)[0], label, value]),
    );
    expect(evidence.toSorted()).toEqual([
      ['ended', 'Links that ended or are over', '1'],
      ['over', 'Links that ended or are over', '1'],
      ['toCome', 'Links to come', '1'],
    ]);
  });

  test('only the one that is there, and that nobody disputes, funds its mission', async () => {
    const unfunded = await named('MISSION_WITHOUT_ROLE', ({ sentence }) => sentence.includes('funder'));
    expect(unfunded).toEqual(['over', 'ended', 'toCome', 'disputed']);
  });

  test('questions find that one alone', async () => {
    const having = (what: string) => ({
      of: 'MISSION',
      has: [{ count: 'AT_LEAST', number: 1, what }],
    });
    expect(await answers(having('linkedStakeholders'))).toEqual(['now']);
    expect(await answers(having('linksFromStakeholders'))).toEqual(['now']);
    expect(await answers(having('people'))).toEqual(['now']);
    expect(await answers({ of: 'MISSION', where: [{ field: 'degree', from: 1 }] })).toEqual([
      'now',
      'disputed',
    ]);
  });

  test('coverage puts its funder on that mission alone', async () => {
    const { data, errors } = await graphql(
      `query ($ecosystem: String!) { coverage(ecosystem: $ecosystem, rows: MISSION, columns: SECTOR) {
         cells { row column count } } }`,
      { ecosystem: ecosystem.slug },
    );
    expect(errors).toEqual([]);
    const counted = data.coverage.cells.filter(({ count }: { count: number }) => count > 0);
    expect(wordsOf(counted.map(({ row }: { row: string }) => row))).toEqual(['now']);
  });
});

test('the rule says the same as Cypher and on columns of days', async () => {
  const days = [null, '1066-10-14', '2026-11-20', '2026-11-21', '2026-11-22', '9999-12-31'];
  const periods = days.flatMap((since) => days.map((until) => ({ since, until })));
  const today = '2026-11-21';
  const { text, params } = render(
    cypher`UNWIND ${given(periods)} AS p
     WITH {since: date(p.since), until: date(p.until)} AS x
     RETURN ${holds(name('x'), cypher`date(${given(today)})`)} AS holds`,
  );
  const { records } = await driver.executeQuery(text, params);
  const number = (day: string | null, otherwise: number) => (day === null ? otherwise : dayNumber(day));
  expect(records.map((record) => record.get('holds'))).toEqual(
    periods.map(({ since, until }) =>
      isOn(number(since, NO_FIRST_DAY), number(until, NO_LAST_DAY), dayNumber(today)),
    ),
  );
});
