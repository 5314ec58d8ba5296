/** Every word that a question can be made of becomes Cypher that the database accepts, and nothing given becomes Cypher. */
import { describe, expect, test } from 'vitest';
import '../../server/things.ts';
import { cypher, given as parameter, render } from '../../server/kind/cypher.ts';
import { ELEMENT, kindsAt } from '../../server/kind/kind.ts';
import { ENUM_WORDS } from '../../server/language/enum-words.ts';
import { fieldLabel } from '../../server/language/fields.ts';
import { toDefinition } from '../../server/question/check.ts';
import { sentenceOf } from '../../server/question/sentence.ts';
import { subjectOf, subjects } from '../../server/question/subjects.ts';
import { SUBJECT_WORDS } from '../../server/question/words.ts';
import { compileQuestion } from '../../server/read/compile-question.ts';
import type { Field } from '../../server/read/question.ts';
import { testDatabase } from '../support/database.ts';

const { driver } = await testDatabase();
const PATIENT = { timeout: 240_000 };

/** A condition of each form that a field takes. */
function conditionsOn(field: Field): object[] {
  const { key, type, values = [], to = ELEMENT } = field;
  const some = {
    ENUM: values[0],
    TEXT: "x' OR true",
    TEXTS: 'x"}) DETACH DELETE (n',
    NUMBER: 2,
    DATE: '2026-01-02',
    BOOLEAN: true,
    PLACE: 'abcdefgh-p1',
    REFERENCE: `abcdefgh-${kindsAt(to)[0]?.letters}1`,
  }[type];
  return [
    { field: key, is: [some] },
    { field: key, isNot: [some, some] },
    { field: key, isSet: true },
    { field: key, isSet: false },
    ...(type === 'TEXT' || type === 'TEXTS' ? [{ field: key, contains: some }] : []),
    ...(type === 'NUMBER' || type === 'DATE'
      ? [
          { field: key, from: some },
          { field: key, until: some },
        ]
      : []),
  ];
}

const SEES = ['PUBLIC'];

/** What a reader sees who does not see everything asks for the most. */
async function explain(given: unknown): Promise<string> {
  const scope = { ecosystem: parameter('x', 'ecosystem'), sees: parameter(SEES, 'sees'), subjectOf };
  const { match, variable } = compileQuestion(toDefinition(given), scope);
  const { text, params } = render(cypher`${match}\nRETURN ${variable}`);
  const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, params);
  const titles = summary.notifications.map(({ title }) => title);
  expect([text, titles.filter((title) => !title.includes('not in the database'))]).toEqual([text, []]);
  return text;
}

/** Several at a time: what takes long is to plan a query. */
const portions = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));

describe.each([...subjects().values()].map((subject) => [subject.key, subject] as const))(
  '%s',
  (key, subject) => {
    test('can be asked by each of its fields, in every form', PATIENT, async () => {
      const all = [...subject.fields.values()].flatMap(conditionsOn);
      for (const where of portions(all, 20))
        expect(await explain({ of: key, where })).not.toMatch(/abcdefgh|DETACH|OR true/);
    });

    test('can have or lack each of its relations', PATIENT, async () => {
      const all = [...subject.relations.values()].map(({ key: what, byLinks, byDistance }, index) => ({
        ...{ what, count: ['NONE', 'AT_LEAST', 'EXACTLY'][index % 3], number: 2 },
        ...(byLinks && { types: ['FUNDS', 'OWN_TYPE'] }),
        ...(byDistance && { kilometres: 10 }),
      }));
      // Two in one question take longer to plan than the same two alone: that is tried once, below.
      for (const has of all) await explain({ of: key, has: [has] });
    });

    test('is said in both languages', () => {
      expect(SUBJECT_WORDS[key]).toBeDefined();
      for (const language of ['en', 'fr'] as const) {
        for (const field of subject.fields.values()) {
          expect(fieldLabel(key, field.key, language)).not.toBe('');
          for (const value of field.values ?? [])
            expect([
              field.enumeration,
              value,
              ENUM_WORDS[field.enumeration ?? '']?.[value]?.[language],
            ]).not.toContain(undefined);
          for (const condition of conditionsOn(field)) {
            const said = sentenceOf(toDefinition({ of: key, where: [condition] }), new Map(), language);
            expect(said).not.toMatch(/undefined|null|\[object/);
          }
        }
        for (const relation of subject.relations.values()) {
          const has = {
            count: 'FEWER_THAN',
            number: 2,
            what: relation.key,
            ...(relation.byLinks && { types: ['FUNDS', 'ADVISES'] }),
            ...(relation.byDistance && { kilometres: 2.5 }),
          };
          const said = sentenceOf(
            toDefinition({ of: key, has: [has, { ...has, count: 'NONE' }] }),
            new Map(),
            language,
          );
          expect(said).not.toMatch(/undefined|null|\[object/);
        }
      }
    });
  },
);

test(
  'a question can have as many relations as it may, also the same one twice, and alternatives',
  PATIENT,
  async () => {
    const links = ['linksToStakeholders', 'linksFromStakeholders', 'linksToStakeholders', 'missions'];
    const has = links.map((what) => ({ what, count: 'AT_LEAST', number: 2 }));
    const any = [{ where: [{ field: 'name', contains: "x' OR true" }] }, { has: has.slice(2) }];
    expect(await explain({ of: 'STAKEHOLDER', has, any })).not.toMatch(/OR true/);
  },
);
