/** What facilitators do with calls that are kept, and how who is called answers, in GraphQL. */

import { canAnswer } from '../campaign/campaign.ts';
import { ToAnswerRef } from '../campaign/to-answer.schema.ts';
import { requireRespondent } from '../campaign/token.ts';
import { addressOf } from '../ecosystem/reserved.ts';
import { Invalid, NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { sentence } from '../language/sentence.ts';
import { COSTS } from '../load/costs.ts';
import { requirePeople } from '../members/people.ts';
import { CallInput, callIn } from '../mobilisation/mobilisation.schema.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText, nameText } from '../write/inputs.ts';
import { newKey, type Saying, sayOfCall } from './answer-call.ts';
import { addCalled, askCoalition, requireOpen } from './ask-coalition.ts';
import { callEcosystem } from './call.queries.ts';
import { CallSaysEnum, SavedCallRef } from './call.schema.ts';
import { planNow } from './plan.ts';
import { saveCall } from './save-call.ts';
import { type CallSays, calledIn, calledOf, type SavedCall, savedCall } from './saved.ts';

const key = { idempotencyKey: idempotencyKey.nullish() };

const SaveCallInput = builder.inputType('SaveCallInput', {
  description: 'A call to keep.',
  validate: checksOf({ ...key, title: nameText }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    title: t.string({
      required: true,
      description: 'What it is called; without a mission, one of this name is made, and its #tag from it.',
    }),
    call: t.field({ type: CallInput, required: true, description: 'What is called for.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const KeptCallInput = builder.inputType('KeptCallInput', {
  description: 'Which call.',
  validate: checksOf(key),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    call: t.id({ required: true, description: 'The id of the call.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const said = { note: lineText.nullish(), insteadName: lineText.nullish(), ...key };
// biome-ignore lint/suspicious/noExplicitAny: the builder of each input.
const saying = (t: any) => ({
  says: t.field({ type: CallSaysEnum, required: true, description: 'What.' }),
  instead: t.id({ description: 'With INSTEAD: who else, a stakeholder by id.' }),
  insteadName: t.string({ description: 'With INSTEAD: who else, by name; they are nominated.' }),
  note: t.string({ description: 'What was said with it.' }),
  idempotencyKey: t.id({ description: KEY_TEXT }),
});

const HearCallInput = builder.inputType('HearCallInput', {
  description: 'What a facilitator heard from somebody who is called.',
  validate: checksOf(said),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    call: t.id({ required: true, description: 'The id of the call.' }),
    who: t.id({ required: true, description: 'Who said it: a stakeholder of the coalition, by id.' }),
    ...saying(t),
  }),
});

const AnswerCallInput = builder.inputType('AnswerCallInput', {
  description: 'What who is called answers, by their link.',
  validate: checksOf(said),
  fields: (t) => ({
    token: t.string({ required: true, description: 'What stands after # in their link.' }),
    ...saying(t),
  }),
});

type Given = {
  says: string;
  instead?: string | null;
  insteadName?: string | null;
  note?: string | null;
  idempotencyKey?: string | null;
};
const sayingIn = ({ says, idempotencyKey, ...rest }: Given): Saying => ({
  ...{ ...rest, says: says as CallSays, key: newKey(idempotencyKey) },
});

const SavedCallPayload = builder
  .objectRef<{ saved: SavedCall; slug: string; revision?: number | undefined }>('SavedCallPayload')
  .implement({
    description: 'A call as it is kept now.',
    authScopes: { read: true },
    fields: (t) => ({
      call: t.field({ type: SavedCallRef, description: 'The call.', resolve: (kept) => kept }),
      revision: t.int({
        nullable: true,
        description: 'The revision that it made; null where nothing on the map changed.',
        resolve: ({ revision }) => revision ?? null,
      }),
    }),
  });

async function slugOf({ database }: Context, id: string): Promise<string> {
  const [found] = await database.read(callEcosystem, { id });
  if (!found) throw new NotFound(sentence('record.gone'));
  return addressOf({ id, slug: found.slug });
}

async function keptNow(context: Context, of: { ecosystem: string; call: string }) {
  const asked = { ecosystem: of.ecosystem, id: of.call };
  return { saved: await savedCall(context, asked), slug: await slugOf(context, of.ecosystem) };
}

builder.mutationFields((t) => ({
  saveCall: t.field({
    type: SavedCallPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    complexity: { field: COSTS.mobilisation, multiplier: 1 },
    description:
      'Keeps a call: the mission that it serves, or a new one; what it needs; a role with vacant seats for each thing. All of it is one change, and one undo takes it back. INVALID names each field that is wrong.',
    args: { input: t.arg({ type: SaveCallInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { ecosystem, title, call } = input;
      const slug = await slugOf(context, ecosystem);
      const saving = { ecosystem, slug, title, call: callIn(call), key: newKey(input.idempotencyKey) };
      const { call: id, revision } = await saveCall(context, saving);
      return { ...(await keptNow(context, { ecosystem, call: id })), revision };
    },
  }),
  askCoalition: t.field({
    type: SavedCallPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    complexity: { field: COSTS.mobilisation, multiplier: 1 },
    description:
      'Asks everybody in the coalition of a call who was not asked yet: who has an address is mailed, the others have a link to be handed over.',
    args: { input: t.arg({ type: KeptCallInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context) => {
      const { saved, slug } = await keptNow(context, input);
      await askCoalition(context, slug, saved);
      return keptNow(context, input);
    },
  }),
  hearCall: t.field({
    type: SavedCallPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    complexity: { field: COSTS.mobilisation, multiplier: 1 },
    description:
      'Writes down what a facilitator heard: a yes fills the seat and commits the offer, a no has the coalition planned again. It can be said otherwise later.',
    args: { input: t.arg({ type: HearCallInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { saved, slug } = await keptNow(context, input);
      requireOpen(saved);
      const called = await calledBy(context, { saved, slug }, input.who);
      const sayer = { stakeholder: input.who, viewer: context.viewer, heardBy: context.viewer.id };
      const revision = await sayOfCall(context, { saved, called }, sayer, sayingIn(input as Given));
      return { ...(await keptNow(context, input)), revision };
    },
  }),
  answerCall: t.field({
    type: ToAnswerRef,
    authScopes: { read: true },
    extensions: WAITS,
    description:
      'Answers a call for the stakeholder that is called, without an account. NOT_FOUND, in one sentence, for whatever opens nothing.',
    args: { input: t.arg({ type: AnswerCallInput, required: true, description: 'What.' }) },
    resolve: async (_root, { input }, context) => {
      const { database, changes } = context;
      const parts = { database, changes, people: requirePeople(context) };
      const respondent = await requireRespondent(parts, input.token);
      await parts.people.limits.step(respondent.viewer.id);
      const { campaign, invitee, viewer, stakeholder } = respondent;
      const saved = await savedCall(context, { ecosystem: invitee.ecosystem, id: campaign.id });
      if (!canAnswer(campaign, invitee)) throw new Invalid(sentence('campaign.over'));
      const sayer = { stakeholder: stakeholder.id, viewer };
      await sayOfCall(context, { saved, called: calledIn(invitee) }, sayer, sayingIn(input as Given));
      return requireRespondent(parts, input.token);
    },
  }),
}));

/** Who is called, once they are; of who was only planned, what the coalition has them give. Throws `NotFound`. */
async function calledBy(context: Context, { saved, slug }: { saved: SavedCall; slug: string }, who: string) {
  const known = (await calledOf(context, saved.id)).find(({ stakeholder }) => stakeholder.id === who);
  if (known) return known.called;
  const { plan } = await planNow(context, slug, saved);
  const member = plan?.teams[0]?.members.find(({ id, isConvenor }) => id === who && !isConvenor);
  const [added] = member ? await addCalled(context, saved, [{ stakeholder: who, asks: member.gives }]) : [];
  if (!added) throw new NotFound(sentence('call.notCalled'));
  return added;
}
