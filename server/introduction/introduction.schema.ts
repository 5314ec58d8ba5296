/** Introductions, in GraphQL: who could introduce two, and what was asked. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { languageOf } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import { PartyRef } from '../synergy/party.schema.ts';
import { reasonsOf } from '../synergy/synergy-words.ts';
import { introduction } from './introduction.ts';
import {
  introducersOf,
  type Message,
  messageOf,
  nextText,
  noneText,
  stepText,
  wayText,
} from './introduction-words.ts';
import { readWays, synergiesBetween, type WaysRead } from './read-ways.ts';
import { type None, type Step, type Way, WHYS } from './ways.ts';

defineRecord(introduction);
defineMutations(introduction, {
  create: 'createIntroduction',
  update: 'updateIntroduction',
  remove: 'removeIntroduction',
});

type Found = WaysRead & { slug: string };
type Told<T> = T & { found: Found };

const WhyEnum = makeEnum('NoIntroduction', {
  description:
    'Why nobody can introduce two: they are LINKED already; those on a way have NOT_AGREED, or DECLINED, or are UNREACHED; the two are too FAR, one of them is ALONE, or they stand APART.',
  values: WHYS,
});

const StepRef = builder.objectRef<Step>('IntroductionStep').implement({
  description: 'One step of a way, with what it rests on.',
  authScopes: { read: true },
  fields: (t) => ({
    from: t.field({ type: PartyRef, description: 'Who knows the other.', resolve: ({ from }) => from }),
    to: t.field({ type: PartyRef, description: 'Whom they know.', resolve: ({ to }) => to }),
    trust: t.exposeFloat('trust', { description: 'How far one may count on it, 0 to 1.' }),
    links: t.idList({
      description: 'The ids of the links that say so, the most trusted one first.',
      resolve: ({ links }) => links.map(({ id }) => id),
    }),
    sentence: t.string({
      description: 'The same in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (step, { language }) => stepText(step, languageOf(language)),
    }),
  }),
});

const MessageRef = builder.objectRef<Message>('IntroductionMessage').implement({
  description: 'What to write to who is asked first.',
  authScopes: { read: true },
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'Its subject.' }),
    text: t.exposeString('text', { description: 'Its text, with the reason to meet where there is one.' }),
  }),
});

const WayRef = builder.objectRef<Told<{ way: Way }>>('IntroductionWay').implement({
  description: 'One way to be introduced, over one or two others.',
  authScopes: { read: true },
  fields: (t) => ({
    trust: t.float({
      description: 'The product of the trust of its steps, 0 to 1.',
      resolve: ({ way }) => way.trust,
    }),
    through: t.field({
      type: [PartyRef],
      description: 'Who introduces, in order: the first is asked first.',
      resolve: ({ way }) => introducersOf(way),
    }),
    steps: t.field({
      type: [StepRef],
      description: 'Its two or three steps.',
      resolve: ({ way }) => way.steps,
    }),
    sentence: t.string({
      description: 'What to ask of whom.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, way }, { language }) => wayText(found, way, languageOf(language)),
    }),
    message: t.field({
      type: MessageRef,
      complexity: { field: COSTS.synergies, multiplier: 1 },
      description: 'What to write, naming what the two could do together where that is known (`synergies`).',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: async ({ found, way }, { language }, context) => {
        const [best] = await synergiesBetween(context, found.slug, [found.from.id, found.to.id]);
        const said = languageOf(language);
        return messageOf(found, way, best ? reasonsOf(best, said) : [], said);
      },
    }),
  }),
});

const NoneRef = builder.objectRef<Told<{ none: None }>>('IntroductionNone').implement({
  description: 'Why nobody can introduce two, as far as this reader sees.',
  authScopes: { read: true },
  fields: (t) => ({
    why: t.field({ type: WhyEnum, description: 'Why.', resolve: ({ none }) => none.why }),
    who: t.field({
      type: [PartyRef],
      description: 'Whom it hangs on, where it hangs on somebody.',
      resolve: ({ none }) => none.who,
    }),
    sentence: t.string({
      description: 'The same in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, none }, { language }) => noneText(found, none, languageOf(language)),
    }),
    next: t.string({
      description: 'What could be done.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ found, none }, { language }) => nextText(found, none, languageOf(language)),
    }),
  }),
});

const WaysRef = builder.objectRef<Found>('IntroductionWays').implement({
  description: 'Who could introduce two stakeholders.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that it is of.' }),
    day: t.expose('day', { type: 'Date', description: 'The day on which the links are looked at.' }),
    from: t.field({
      type: PartyRef,
      description: 'Who wants to meet the other.',
      resolve: ({ from }) => from,
    }),
    to: t.field({ type: PartyRef, description: 'Whom they want to meet.', resolve: ({ to }) => to }),
    ways: t.field({
      type: [WayRef],
      description: 'The most trusted way first; at most three, each through others.',
      resolve: (found) => found.ways.map((way) => ({ found, way })),
    }),
    none: t.field({
      type: NoneRef,
      nullable: true,
      description: 'Why there is no way; null where there is one.',
      resolve: (found) => found.none && { found, none: found.none },
    }),
  }),
});

builder.queryField('introductionWays', (t) =>
  t.field({
    type: WaysRef,
    authScopes: { read: true },
    complexity: { field: COSTS.introductions, multiplier: 1 },
    description:
      'Who could introduce one stakeholder to another: over two others at most, only through who agrees to introduce, as far as this reader may see (docs/introductions.md). INVALID names which of the two is wrong.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      from: t.arg.id({
        required: true,
        description: 'Who wants to meet the other: the id of a stakeholder.',
      }),
      to: t.arg.id({ required: true, description: 'Whom they want to meet: the id of a stakeholder.' }),
    },
    resolve: async (_root, { ecosystem, from, to }, context): Promise<Found> => ({
      ...(await readWays(context, ecosystem, { from, to })),
      slug: ecosystem,
    }),
  }),
);
