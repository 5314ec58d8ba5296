/** Calls that are kept, as facilitators read them, in GraphQL. */

import { InviteeStateEnum } from '../campaign/campaign.schema.ts';
import { stateOf } from '../campaign/campaign.ts';
import { linkOf } from '../campaign/token.ts';
import { EcosystemRef, IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { makeEnum } from '../graphql/enums.ts';
import { NamedRef } from '../joining/joining.schema.ts';
import { languageOf } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import type { MobilisationResourcesRow } from '../mobilisation/mobilisation.queries.ts';
import { mobilisationResources } from '../mobilisation/mobilisation.queries.ts';
import { MobilisationRef } from '../mobilisation/mobilisation.schema.ts';
import { askedText } from '../mobilisation/mobilisation-words.ts';
import { callNames } from './call.queries.ts';
import { type PlanNow, planNow } from './plan.ts';
import {
  CALL_SAYS,
  CALL_STATES,
  type CalledThere,
  calledOf,
  callState,
  type SavedCall,
  savedCalls,
} from './saved.ts';

export const CallSaysEnum = makeEnum('CallSays', {
  description: 'What somebody who is called says: yes, no, or somebody else instead.',
  values: CALL_SAYS,
});
const CallStateEnum = makeEnum('CallState', {
  description: 'OPEN, ANSWERED (by everybody who was asked) or CLOSED.',
  values: CALL_STATES,
});

type Kept = { saved: SavedCall; slug: string };
type CalledRow = CalledThere & { saved: SavedCall };
type Named = { id: string; name: string; nameFr: string | null };

async function nameOf(context: Context, ecosystem: string, id: string | undefined): Promise<Named | null> {
  if (!id) return null;
  const [found] = await context.database.readLatest(callNames, { ecosystem, ids: [id] });
  return found ? { id: found.id, name: found.name, nameFr: found.nameFr ?? null } : null;
}

/** Asked once, for whatever of it is selected. */
const plans = new WeakMap<SavedCall, Promise<PlanNow>>();
function planFor(context: Context, { saved, slug }: Kept): Promise<PlanNow> {
  const plan = plans.get(saved) ?? planNow(context, slug, saved);
  plans.set(saved, plan);
  return plan;
}
const called = new WeakMap<SavedCall, Promise<CalledThere[]>>();
function calledFor(context: Context, saved: SavedCall): Promise<CalledThere[]> {
  const all = called.get(saved) ?? calledOf(context, saved.id);
  called.set(saved, all);
  return all;
}

export const resourcesOf = (
  { database }: Pick<Context, 'database'>,
  ecosystem: string,
): Promise<MobilisationResourcesRow[]> => database.read(mobilisationResources, { ecosystem });

const CalledRef = builder.objectRef<CalledRow>('Called').implement({
  description: 'Somebody who is called, and what they said: for facilitators.',
  authScopes: ({ saved }) => ({ curate: saved.ecosystem }),
  fields: (t) => ({
    id: t.id({ description: 'Its id in the call.', resolve: ({ called }) => called.id }),
    who: t.field({
      type: NamedRef,
      description: 'Who, by now.',
      resolve: ({ stakeholder: { id, name, nameFr } }) => ({ id, name, nameFr: nameFr ?? null }),
    }),
    asks: t.stringList({
      description: 'What they are asked for, in words; nothing of who only introduces others.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: async ({ saved, called }, { language }, context) => {
        const resources = await resourcesOf(context, saved.ecosystem);
        return called.asks.map((each) =>
          askedText({ call: saved.call, resources }, each, languageOf(language)),
        );
      },
    }),
    wants: t.intList({
      description: 'Which of the things that are called for that is, counted from 0.',
      resolve: ({ called }) => [...new Set(called.asks.map(({ want }) => want))],
    }),
    state: t.field({
      type: InviteeStateEnum,
      description: 'How it stands.',
      resolve: ({ called }) => stateOf(called),
    }),
    link: t.string({
      nullable: true,
      description: 'Their own link; null before they are asked, and where nobody signs in.',
      resolve: ({ called }, _args, { people }) =>
        people && called.roundAt ? linkOf(people, called.id) : null,
    }),
    email: t.string({
      nullable: true,
      description: 'Where they are mailed, as far as they take messages; null for a link to hand over.',
      resolve: ({ address }) => address ?? null,
    }),
    says: t.field({
      type: CallSaysEnum,
      nullable: true,
      description: 'What they said; null before they did.',
      resolve: ({ called }) => called.says ?? null,
    }),
    saidAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When.',
      resolve: ({ called }) => called.saidAt ?? null,
    }),
    isHeard: t.boolean({
      description: 'Whether a facilitator heard it and wrote it down.',
      resolve: ({ called }) => called.heardBy !== undefined,
    }),
    note: t.string({
      nullable: true,
      description: 'What they said with it.',
      resolve: ({ called }) => called.note ?? null,
    }),
    instead: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Who they named in their place.',
      resolve: ({ saved, called }, _args, context) => nameOf(context, saved.ecosystem, called.instead),
    }),
    insteadName: t.string({
      nullable: true,
      description: 'The same, of somebody who was only named: nominated since then.',
      resolve: ({ called }) => called.insteadName ?? null,
    }),
    insteadOf: t.field({
      type: NamedRef,
      nullable: true,
      description: 'In whose place they were named.',
      resolve: ({ saved, called }, _args, context) => nameOf(context, saved.ecosystem, called.insteadOf),
    }),
  }),
});

export const SavedCallRef = builder.objectRef<Kept>('SavedCall').implement({
  description:
    'A call that is kept with its mission, needs and seats: who is called, what they said, and the coalition as it stands. For facilitators.',
  authScopes: ({ saved }) => ({ curate: saved.ecosystem }),
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ saved }) => saved.id }),
    title: t.string({ description: 'What it is called.', resolve: ({ saved }) => saved.title }),
    state: t.field({
      type: CallStateEnum,
      description: 'How it stands.',
      resolve: async ({ saved }, _args, context) => callState(saved, await calledFor(context, saved)),
    }),
    call: t.string({
      description: 'What is called for, as JSON: as the address of a page holds it.',
      resolve: ({ saved }) => JSON.stringify(saved.call),
    }),
    deadline: t.field({
      type: 'Date',
      nullable: true,
      description: 'By which day.',
      resolve: ({ saved }) => saved.call.deadline ?? null,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was kept.',
      resolve: ({ saved }) => saved.createdAt,
    }),
    mission: t.field({
      type: NamedRef,
      description: 'The mission that it serves.',
      resolve: ({ saved: { named } }) => ({ ...named, nameFr: named.nameFr ?? null }),
    }),
    convenor: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Who convenes; null once they are gone.',
      resolve: ({ saved }, _args, context) => nameOf(context, saved.ecosystem, saved.call.convenor),
    }),
    needs: t.idList({
      description: 'The needs that it is written as, one for each thing that is called for.',
      resolve: ({ saved }) => saved.needs,
    }),
    called: t.field({
      type: [CalledRef],
      complexity: { field: 500 },
      description: 'Who is called, by name.',
      resolve: async ({ saved }, _args, context) =>
        (await calledFor(context, saved)).map((each) => ({ ...each, saved })),
    }),
    plan: t.field({
      type: MobilisationRef,
      nullable: true,
      complexity: { field: COSTS.mobilisation, multiplier: 1 },
      description: 'The coalition, planned again with what was answered; null where nobody can convene it.',
      resolve: async (kept, _args, context) => (await planFor(context, kept)).plan,
    }),
  }),
});

builder.objectFields(EcosystemRef, (t) => ({
  calls: t.field({
    type: [SavedCallRef],
    authScopes: ({ row }) => ({ curate: row.id }),
    description: 'The last 200 calls that are kept in it, the newest first, or one: for facilitators.',
    args: { id: t.arg.id({ description: 'Only this one.' }) },
    resolve: async ({ row }, { id }, context) =>
      (await savedCalls(context, { ecosystem: row.id, id: id ?? null })).map((saved) => ({
        ...{ saved, slug: row.slug },
      })),
  }),
}));
