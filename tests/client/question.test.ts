import { describe, expect, it } from 'vitest';
import { writeSearch } from '../../client/app/address.ts';
import { readAddress } from '../../client/explorer/readings.ts';
import { withAlternative, withoutAlternative } from '../../client/question/alternatives.ts';
import { changeBetween } from '../../client/question/answer-change.ts';
import {
  blankCondition,
  bounded,
  compared,
  operatorOf,
  operatorsOf,
} from '../../client/question/condition.ts';
import {
  askedOf,
  countHas,
  type Definition,
  isSameQuestion,
  missingIn,
  parseDefinition,
  writeDefinition,
} from '../../client/question/definition.ts';
import { examplesIn } from '../../client/question/examples.ts';
import { formPath, issueFinder } from '../../client/question/issue-path.ts';
import { missingWord } from '../../client/question/missing-words.ts';
import type { Subject, Term } from '../../client/question/question.documents.ts';
import { isChanged, isUntold } from '../../client/question/seen.ts';
import {
  firstQuestion,
  isNamed,
  namedHas,
  nextCondition,
  ofRelation,
  ofSubject,
  relationOf,
} from '../../client/question/terms.ts';

const term = (key: string, is: Term['is']): Term => ({ key, label: key, is, of: null, values: [] });
const relation = (key: string, to: string, more: object = {}) => ({
  ...{ key, label: key, to, byLinks: false, byDistance: false, needsDistance: false, means: null, verbs: [] },
  ...more,
});
const TERMS: Subject[] = [
  {
    key: 'MISSION',
    label: 'Missions',
    fields: [term('name', 'TEXT'), term('horizon', 'DATE')],
    relations: [
      relation('offers', 'OFFER', { byDistance: true }),
      relation('people', 'STAKEHOLDER', { byLinks: true }),
    ],
  },
  {
    key: 'STAKEHOLDER',
    label: 'Stakeholders',
    fields: [term('name', 'TEXT'), term('sector', 'ENUM')],
    relations: [
      relation('offers', 'OFFER'),
      relation('nearOffers', 'OFFER', { byDistance: true, needsDistance: true }),
    ],
  },
  { key: 'OFFER', label: 'Offers', fields: [term('quantity', 'NUMBER')], relations: [] },
];
const [MISSION, STAKEHOLDER] = TERMS as [Subject, Subject, Subject];

const full: Definition = {
  of: 'MISSION',
  where: [{ field: 'name', contains: 'room' }],
  has: [
    {
      count: 'FEWER_THAN',
      number: 2,
      what: 'people',
      types: ['FUNDS'],
      where: [{ field: 'sector', is: ['HEALTH'] }],
      has: [{ count: 'NONE', what: 'offers', where: [{ field: 'quantity', from: 10 }] }],
    },
  ],
};

describe('a question in an address', () => {
  it('comes back as it was written', () => {
    const search = writeSearch({ reading: 'questions', ask: writeDefinition(full) });
    const read = readAddress(Object.fromEntries(new URLSearchParams(search)));
    expect(parseDefinition(read.ask)).toEqual(full);
  });

  it('keeps what is only half filled in, which is not asked', () => {
    const half: Definition = {
      of: 'MISSION',
      where: [
        { field: 'name', contains: ' ' },
        { field: 'horizon', from: '2026-01-01', until: '' },
      ],
      has: [{ count: 'NONE', number: 3, what: 'people', types: [], kilometres: 0, where: [], has: [] }],
    };
    expect(parseDefinition(writeDefinition(half))).toEqual(half);
    expect(askedOf(half)).toEqual({
      of: 'MISSION',
      where: [{ field: 'horizon', from: '2026-01-01' }],
      has: [{ count: 'NONE', what: 'people' }],
    });
  });

  it('is left out when it is none', () => {
    for (const text of ['{', '{"has":[]}', '[]', '{"of":7}', undefined])
      expect(parseDefinition(text)).toBeUndefined();
  });

  it('loses only the parts that make no sense', () => {
    const text = '{"of":"MISSION","where":[7,{"is":["x"]}],"has":[{"count":"MANY","what":"offers"},{}]}';
    expect(parseDefinition(text)).toEqual({
      of: 'MISSION',
      where: [],
      has: [{ count: 'NONE', what: 'offers' }],
    });
  });

  it('is the same question however much of it says nothing', () => {
    const blank: Definition = {
      ...full,
      where: [...(full.where ?? []), { field: 'horizon', from: '', until: '' }],
    };
    expect(isSameQuestion(blank, full)).toBe(true);
    expect(isSameQuestion({ ...full, of: 'PLACE' }, full)).toBe(false);
  });

  it('holds alternatives, and tells what is missing in the order in which it reads', () => {
    const either: Definition = {
      of: 'MISSION',
      where: [{ field: 'name', contains: '' }],
      has: [{ count: 'NONE', what: 'people', where: [{ field: 'itself', is: [] }] }],
      any: [{ has: [{ count: 'NONE', what: 'offers' }] }, { where: [{ field: 'horizon', from: '' }] }, {}],
    };
    expect(parseDefinition(writeDefinition(either))).toEqual(either);
    expect(countHas(either)).toBe(2);
    expect(missingIn(either)).toEqual(['where.0', 'has.0.where.0', 'any.1.where.0', 'any.2']);
    expect(askedOf(either).any).toEqual([{ has: [{ count: 'NONE', what: 'offers' }] }]);
    const t = ((key: string) => key) as never;
    expect(missingIn(either).map((path) => missingWord(t, TERMS, either, path))).toEqual([
      'name',
      'Stakeholders',
      'horizon',
      'question.alternative',
    ]);
  });

  it('counts what each must have at any depth', () => {
    expect(countHas(full)).toBe(2);
    expect(countHas({ of: 'MISSION' } as Definition)).toBe(0);
  });
});

describe('a condition in the form', () => {
  it('is compared as its field can be', () => {
    expect(operatorsOf(term('name', 'TEXT'))).toEqual(['CONTAINS', 'SET', 'NOT_SET']);
    expect(operatorOf(blankCondition(term('sector', 'ENUM')))).toBe('IS');
    expect(operatorOf({ field: 'a', isNot: ['x'] })).toBe('IS_NOT');
    expect(operatorOf({ field: 'a', until: '2026-01-01' })).toBe('BETWEEN');
    expect(operatorOf({ field: 'a', isSet: false })).toBe('NOT_SET');
  });

  it('keeps what was chosen when it turns into its contrary', () => {
    expect(compared({ field: 'sector', is: ['HEALTH'] }, 'IS_NOT')).toEqual({
      field: 'sector',
      isNot: ['HEALTH'],
    });
    expect(compared({ field: 'sector', is: ['HEALTH'] }, 'SET')).toEqual({ field: 'sector', isSet: true });
  });

  it('takes numbers as they are written in either language', () => {
    const blank = blankCondition(term('quantity', 'NUMBER'));
    expect(bounded(blank, 'from', '2,5', true).from).toBe(2.5);
    expect(bounded(blank, 'from', '', true).from).toBe('');
    expect(bounded(blank, 'until', '2026-01-01', false).until).toBe('2026-01-01');
  });

  it('speaks of a field that no other speaks of yet', () => {
    expect(nextCondition(MISSION, [{ field: 'name', contains: 'a' }])?.field).toBe('horizon');
  });
});

describe('a question that is changed', () => {
  it('begins with the absence of what its subject may have', () => {
    expect(firstQuestion(MISSION)).toEqual({ of: 'MISSION', has: [{ count: 'NONE', what: 'offers' }] });
  });

  it('keeps what another subject has too', () => {
    const before: Definition = {
      of: 'MISSION',
      where: [
        { field: 'name', contains: 'a' },
        { field: 'horizon', isSet: true },
      ],
      has: [
        {
          count: 'AT_LEAST',
          number: 2,
          what: 'offers',
          where: [{ field: 'quantity', from: 1 }],
          kilometres: 5,
        },
        { count: 'NONE', what: 'people', types: ['FUNDS'] },
      ],
    };
    expect(ofSubject(TERMS, before, 'STAKEHOLDER')).toEqual({
      of: 'STAKEHOLDER',
      where: [{ field: 'name', contains: 'a' }],
      has: [
        { count: 'AT_LEAST', number: 2, what: 'offers', where: [{ field: 'quantity', from: 1 }] },
        { count: 'NONE', what: 'offers' },
      ],
    });
  });

  it('says how far where that must be said', () => {
    const [from, to] = ['offers', 'nearOffers'].map((key) => relationOf(STAKEHOLDER, key));
    expect(to && ofRelation(TERMS, { count: 'NONE', what: 'offers' }, from, to)).toEqual({
      count: 'NONE',
      what: 'nearOffers',
      kilometres: 10,
    });
  });
});

describe('alternatives', () => {
  const no = (what: string) => ({ count: 'NONE' as const, what });
  const said: Definition = { of: 'MISSION', where: [{ field: 'name', contains: 'a' }], has: [no('offers')] };

  it('begin with what was said last, and grow', () => {
    const or = withAlternative(said, { has: [no('people')] });
    expect(or).toEqual({
      of: 'MISSION',
      where: [{ field: 'name', contains: 'a' }],
      any: [{ has: [no('offers')] }, { has: [no('people')] }],
    });
    expect(withAlternative(or, { has: [no('seats')] }).any).toHaveLength(3);
  });

  it('are none any more when one is left: it must hold anyway', () => {
    const or = withAlternative(said, { has: [no('people')] });
    expect(withoutAlternative(or, 1)).toEqual(said);
    expect(withoutAlternative(or, 0)).toEqual({ ...said, has: [no('people')] });
  });
});

describe('a ready question', () => {
  it('is asked at once, or asks for what is left open', () => {
    for (const { questions } of examplesIn(TERMS))
      for (const { definition, isOpen } of questions) expect(missingIn(definition).length > 0).toBe(isOpen);
    const [mission] = examplesIn(TERMS);
    expect(mission?.subject).toBe('Missions');
    expect(mission?.questions.map(({ name }) => name)).toEqual(['missionWithoutOffer']);
  });

  it('names one by a verb where that is all it says', () => {
    const takesPart = relation('people', 'STAKEHOLDER', { verbs: ['knows', 'does not know'] });
    expect(isNamed(namedHas(takesPart, 'NONE'), takesPart)).toBe(true);
    expect(isNamed({ ...namedHas(takesPart, 'AT_LEAST'), number: 2 }, takesPart)).toBe(false);
    expect(isNamed({ ...namedHas(takesPart, 'NONE'), kilometres: 2 }, takesPart)).toBe(false);
  });
});

describe('what the server refuses', () => {
  it('is said at the part of the form that it is about', () => {
    expect(formPath('question.has.1.where.2.field')).toBe('has.0.where.1.field');
    const at = issueFinder([
      { path: 'has.1.where.2.field', message: 'no such field' },
      { path: 'has.1.kilometres', message: 'too far' },
      { path: 'has.2.what', message: 'no such thing' },
    ]);
    expect(at('has.0.where.1')).toBe('no such field');
    expect(at('has.0.kilometres')).toBe('too far');
    expect(at('has.1')).toBe('no such thing');
    expect(at('has.0')).toBeUndefined();
  });
});

describe('an answer that changes', () => {
  const answer = (totalCount: number, ...ids: string[]) => ({ totalCount, nodes: ids.map((id) => ({ id })) });

  it('tells how many before and now, and who is new', () => {
    expect(changeBetween(answer(2, 'a', 'b'), answer(2, 'a', 'c'))).toEqual({
      before: 2,
      now: 2,
      added: [{ id: 'c' }],
    });
    expect(changeBetween(answer(2, 'a', 'b'), answer(2, 'a', 'b'))).toBeUndefined();
  });

  it('names nobody as new whom a longer list may have held', () => {
    expect(changeBetween(answer(9, 'a', 'b'), answer(8, 'b', 'c'))?.added).toEqual([]);
  });

  it('is new to who saw another one, and told once', () => {
    const seen = { count: 4, changedBy: 10 };
    expect(isChanged(undefined, { count: 5, changedBy: 12 })).toBe(false);
    expect(isChanged(seen, { count: 4, changedBy: 10 })).toBe(false);
    expect(isUntold(seen, { count: 5, changedBy: 12 })).toBe(true);
    expect(isUntold({ ...seen, told: 12 }, { count: 5, changedBy: 12 })).toBe(false);
    expect(isUntold({ ...seen, told: 12 }, { count: 6, changedBy: 13 })).toBe(true);
    expect(isUntold({ count: 4, changedBy: null }, { count: 5, changedBy: 3 })).toBe(true);
  });
});
