/** A second, independent list held against who was named, in GraphQL: nothing is written. */
import { z } from 'zod';
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { languageOf } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { COSTS } from '../load/costs.ts';
import { checksOf, nameText } from '../write/inputs.ts';
import { nominationsAbout } from './about.ts';
import { PersonRef } from './asking.schema.ts';
import { findUnseen } from './find-unseen.ts';
import { readLikeness } from './read-unseen.ts';
import { compareRegister, type Register } from './register.ts';
import { registerHeadline, registerTold } from './register-words.ts';
import { AboutInput, EstimateRef } from './unseen.schema.ts';
import { mentionsOf } from './unseen.ts';

/** Names that a register may hold. */
const MOST_NAMES = 5_000;

const DoubtfulRef = builder.objectRef<Register['doubtful'][number]>('RegisterDoubt').implement({
  description: 'A name of a register that may be somebody on the map, written otherwise.',
  authScopes: { read: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As it stands in the register.' }),
    candidates: t.field({
      type: [PersonRef],
      description: 'Who it may be.',
      resolve: ({ candidates }) => candidates,
    }),
  }),
});

const RegisterRef = builder.objectRef<Register>('UnseenRegister').implement({
  description: 'Who was named, held against a register made without regard to them.',
  authScopes: { read: true },
  fields: (t) => ({
    first: t.exposeInt('first', { description: 'Names in the lists.' }),
    second: t.exposeInt('second', { description: 'Names in the register.' }),
    both: t.exposeInt('both', { description: 'Names in both.' }),
    doubtful: t.field({
      type: [DoubtfulRef],
      description: 'Names to decide about: there is no estimate before.',
      resolve: ({ doubtful }) => doubtful,
    }),
    unknown: t.exposeStringList('unknown', { description: 'Names that the map does not know.' }),
    duplicates: t.exposeStringList('duplicates', {
      description: 'Names that stand in the register more than once: each counts once.',
    }),
    estimate: t.field({
      type: EstimateRef,
      nullable: true,
      description:
        'How many there are: Chapman 1951, variance of Seber 1970. Null while something is to be decided, and where no name stands in both.',
      resolve: ({ estimate }) => estimate,
    }),
    isThin: t.exposeBoolean('isThin', {
      description: 'Fewer than seven names in both: too little to rely on (Robson and Regier 1964).',
    }),
    headline: t.string({
      description: 'What it comes to, in one sentence.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (register, { language }) => registerHeadline(register, languageOf(language)),
    }),
    told: t.stringList({
      description: 'What stands behind it, with the formula and its numbers.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (register, { language }) => registerTold(register, languageOf(language)),
    }),
  }),
});

const DecisionInput = builder.inputType('RegisterDecision', {
  description: 'Whom a person took a doubtful name of a register for.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name as it stands in the register.' }),
    stakeholder: t.id({ description: 'Who it is; nobody on the map when left out.' }),
  }),
});

const RegisterInput = builder.inputType('UnseenRegisterInput', {
  description: 'A register, and what a person says of it.',
  validate: checksOf({ names: z.array(nameText) }),
  fields: (t) => ({
    names: t.stringList({ required: true, description: 'The names, 1 to 5,000.' }),
    decided: t.field({
      type: [DecisionInput],
      defaultValue: [],
      description: 'What was decided about names that are doubtful.',
    }),
    isIndependent: t.boolean({
      required: true,
      description:
        'That it was made without regard to the lists, and does not favour those whom everybody knows: where it does, far too few are estimated. INVALID unless true.',
    }),
  }),
});

builder.queryField('unseenByRegister', (t) =>
  t.field({
    type: RegisterRef,
    authScopes: { read: true },
    complexity: { field: COSTS.matrix, multiplier: 1 },
    description:
      'How many stakeholders stand neither in the lists nor in a register, as far as this reader may see. Nothing is written.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      about: t.arg({ type: AboutInput, description: 'What the register is about.' }),
      register: t.arg({ type: RegisterInput, required: true, description: 'The register.' }),
    },
    resolve: async (_root, { ecosystem, about, register }, context) => {
      const { names, decided, isIndependent } = register;
      if (!isIndependent)
        throw new Invalid(sentence('unseen.independent'), [
          complaint('register.isIndependent', 'unseen.independentWanted'),
        ]);
      if (names.length === 0 || names.length > MOST_NAMES)
        throw new Invalid(sentence('unseen.register', { given: names.length, most: MOST_NAMES }), [
          complaint('register.names', 'unseen.registerWanted', { most: MOST_NAMES }),
        ]);
      const { facts, reading } = await findUnseen(context, ecosystem, about ?? {});
      const mentions = mentionsOf(nominationsAbout(facts, about ?? {}));
      return compareRegister({
        ...{ names, decided: decided ?? [], people: facts.people },
        likeness: await readLikeness(reading),
        named: new Set([...mentions].map(({ nominee }) => Number(nominee))),
      });
    },
  }),
);
