/** What who is called reads by their link, in GraphQL. */
import { ToAnswerRef } from '../campaign/to-answer.schema.ts';
import type { Respondent } from '../campaign/token.ts';
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { NamedRef } from '../joining/joining.schema.ts';
import { languageOf } from '../language/language.ts';
import { askedText, wantText } from '../mobilisation/mobilisation-words.ts';
import { callNames } from './call.queries.ts';
import { CallSaysEnum, resourcesOf } from './call.schema.ts';
import { type Called, calledIn, type SavedCall, savedCall } from './saved.ts';

type Asked = { saved: SavedCall; called: Called };

const CallToAnswerRef = builder.objectRef<Asked>('CallToAnswer').implement({
  description: 'A call as one who is called reads it: what is called for, and what of them.',
  authScopes: { read: true },
  fields: (t) => ({
    convenor: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Who convenes, as far as members see them.',
      resolve: async ({ saved }, _args, { database }) => {
        const asked = { ecosystem: saved.ecosystem, ids: [saved.call.convenor] };
        const [found] = await database.read(callNames, asked);
        const isSeen = found && ['PUBLIC', 'MEMBERS'].includes(found.seenBy);
        return isSeen ? { id: found.id, name: found.name, nameFr: found.nameFr ?? null } : null;
      },
    }),
    mission: t.field({
      type: NamedRef,
      description: 'The mission that it serves.',
      resolve: ({ saved: { named } }) => ({ ...named, nameFr: named.nameFr ?? null }),
    }),
    deadline: t.field({
      type: 'Date',
      nullable: true,
      description: 'By which day.',
      resolve: ({ saved }) => saved.call.deadline ?? null,
    }),
    wants: t.stringList({
      description: 'What is called for, in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: async ({ saved: { call, ecosystem } }, { language }, context) => {
        const resources = await resourcesOf(context, ecosystem);
        return call.wants.map((_, want) => wantText({ call, resources }, want, languageOf(language)));
      },
    }),
    asks: t.stringList({
      description: 'What they are asked for, in words; nothing of who only introduces others.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: async ({ saved: { call, ecosystem }, called }, { language }, context) => {
        const resources = await resourcesOf(context, ecosystem);
        return called.asks.map((each) => askedText({ call, resources }, each, languageOf(language)));
      },
    }),
    says: t.field({
      type: CallSaysEnum,
      nullable: true,
      description: 'What they said last.',
      resolve: ({ called }) => called.says ?? null,
    }),
    note: t.string({
      nullable: true,
      description: 'What they said with it.',
      resolve: ({ called }) => called.note ?? null,
    }),
    insteadName: t.string({
      nullable: true,
      description: 'Who they named in their place, by name.',
      resolve: async ({ saved, called }, _args, { database }) => {
        if (!called.instead) return called.insteadName ?? null;
        const asked = { ecosystem: saved.ecosystem, ids: [called.instead] };
        return (await database.read(callNames, asked))[0]?.name ?? null;
      },
    }),
  }),
});

builder.objectFields(ToAnswerRef, (t) => ({
  call: t.field({
    type: CallToAnswerRef,
    nullable: true,
    description: 'The call that is to be answered, where it is one.',
    resolve: async ({ campaign, invitee }: Respondent, _args, context): Promise<Asked | null> => {
      if (!('call' in campaign)) return null;
      const of = { ecosystem: campaign.ecosystem, id: campaign.id };
      return { saved: await savedCall(context, of), called: calledIn(invitee) };
    },
  }),
}));
