/** Whom to reach first, and which seats are empty, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { languageOf } from '../language/language.ts';
import { limitOf } from '../read/page.ts';
import { PersonRef } from './asking.schema.ts';
import type { EmptySeat } from './empty-seats.ts';
import { type Reach, type ReachRow, readReach } from './reach.ts';
import { introducerText, nameOf, reachReason, seatName, seatReason } from './reach-words.ts';
import type { Introducer } from './to-reach.ts';
import { UnseenRef } from './unseen.schema.ts';

const IntroducerRef = builder.objectRef<Introducer>('Introducer').implement({
  description: 'Somebody who was reached and could introduce: it named them, or is linked with them.',
  authScopes: { read: true },
  fields: (t) => ({
    stakeholder: t.field({ type: PersonRef, description: 'Who.', resolve: ({ who }) => who }),
    sentence: t.string({
      description: 'How it knows them.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (introducer, { language }) => introducerText(introducer, languageOf(language)),
    }),
  }),
});

const ToReachRef = builder.objectRef<ReachRow>('ToReach').implement({
  description: 'Somebody who was named and not reached.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.id({ description: 'The id of the stakeholder.', resolve: ({ who }) => who.id }),
    isByRole: t.exposeBoolean('isByRole', {
      description:
        'Whether it is called by its role: an individual who was only nominated, for all but facilitators, unless the ecosystem shows them.',
    }),
    name: t.string({
      description: 'Its name; what an individual was named for where it is called by its role.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (row, { language }) => nameOf(row, languageOf(language)),
    }),
    value: t.exposeInt('value', {
      description:
        'How much it is worth to reach them: one for each list that names them, two for a role that lacks somebody, one for a mission under way.',
    }),
    lists: t.exposeInt('lists', { description: 'How many lists name them.' }),
    reason: t.string({
      description: 'Why, in plain words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (row, { language }) => reachReason(row, languageOf(language)),
    }),
    findingKey: t.string({
      description: 'The key of the finding that says so: it is assigned and dismissed as any other.',
      resolve: ({ mark }) => mark.key,
    }),
    assignee: t.string({
      nullable: true,
      description: 'Who looks after it; for planners and facilitators.',
      resolve: ({ mark }) => mark.assignee,
    }),
    dismissedReason: t.string({
      nullable: true,
      description: 'Why they are not to be reached after all; for planners and facilitators.',
      resolve: ({ mark }) => mark.dismissed,
    }),
    introducers: t.field({
      type: [IntroducerRef],
      description: 'Who could introduce, from the strongest tie on; at most three.',
      resolve: ({ introducers }) => introducers,
    }),
  }),
});

const EmptySeatRef = builder.objectRef<EmptySeat>('EmptySeat').implement({
  description: 'A seat of a mission that nobody holds, or that similar missions have.',
  authScopes: { read: true },
  fields: (t) => ({
    mission: t.exposeID('mission', { description: 'The id of the mission.' }),
    hashtag: t.exposeString('hashtag', { description: 'Its #tag, without the sign.' }),
    name: t.string({
      description: 'What it is called.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (seat, { language }) => seatName(seat, languageOf(language)),
    }),
    reason: t.string({
      description: 'Why somebody is expected there, and who would fit.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (seat, { language }) => seatReason(seat, languageOf(language)),
    }),
  }),
});

const ReachRef = builder.objectRef<Reach>('UnseenReach').implement({
  description: 'Whom to reach first, and which seats are empty.',
  authScopes: { read: true },
  fields: (t) => ({
    totalCount: t.int({
      description: 'How many were named and not reached.',
      resolve: ({ people }) => people.length,
    }),
    people: t.field({
      type: [ToReachRef],
      description: 'Those who were named and not reached, from the most worth on.',
      args: { first: t.arg.int({ defaultValue: 50, description: 'How many at most, 1 to 200.' }) },
      resolve: ({ people }, { first }) => people.slice(0, limitOf({ first }) - 1),
    }),
    aside: t.field({
      type: [ToReachRef],
      description:
        'Those of whom somebody said, with a reason, that they are not to be reached after all; for planners and facilitators, at most 200.',
      resolve: ({ aside }) => aside.slice(0, 200),
    }),
    seats: t.field({
      type: [EmptySeatRef],
      description:
        'Roles that lack somebody, then what missions of the same #tag in other ecosystems have, as everybody sees them.',
      resolve: ({ seats }) => seats,
    }),
  }),
});

builder.objectField(UnseenRef, 'reach', (t) =>
  t.field({
    type: ReachRef,
    authScopes: { read: true },
    description: 'Whom to reach first, and which seats are empty.',
    resolve: (found, _args, { viewer }) => readReach(found, viewer),
  }),
);
