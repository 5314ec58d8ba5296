/** Deciding what waits, in GraphQL. */
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { inLanguage, storedLanguage } from '../language/language.ts';
import { speak } from '../language/sentence.ts';
import { below, selectedAt } from '../read/selection.ts';
import { checksOf, lineText } from '../write/inputs.ts';
import { type Became, decideAll, setApart, undoAll } from './decide.ts';
import { DecisionEnum, MatterRef } from './matter.schema.ts';
import type { Matter } from './matter.ts';
import { type Row, withRecords } from './matters.ts';
import { moderationEcosystem, moderationNames } from './moderation.queries.ts';
import { toldMail } from './told-mail.ts';

/** So many rows are decided together. */
const MOST = 100;

const RefusedRef = builder.objectRef<{ id: string; message: string }>('MatterRefused').implement({
  description: 'What could not be decided, or taken back, and why.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id that was given.' }),
    message: t.exposeString('message', { description: 'Why, in a sentence.' }),
  }),
});

type Outcome = { rows: Row[]; refused: { id: string; message: string }[] };
const MattersPayload = builder.objectRef<Outcome>('MattersPayload').implement({
  description: 'What became of what was decided, or taken back, row by row.',
  authScopes: { read: true },
  fields: (t) => ({
    matters: t.field({
      type: [MatterRef],
      description: 'As they were decided.',
      resolve: ({ rows }) => rows,
    }),
    refused: t.field({
      type: [RefusedRef],
      description: 'What stays as it was.',
      resolve: ({ refused }) => refused,
    }),
  }),
});

const DecideMattersInput = builder.inputType('DecideMattersInput', {
  description: 'What is decided of what waits.',
  validate: checksOf({ reason: lineText.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    matters: t.idList({ required: true, description: `Which ones; at most ${MOST}.` }),
    decision: t.field({ type: DecisionEnum, required: true, description: 'What is decided.' }),
    reason: t.string({
      description: 'Why: wanted for what is hidden or removed. Who left an address is told.',
    }),
    revision: t.int({
      description: 'The revision by which a suggestion was taken over; undone with the decision.',
    }),
  }),
});

builder.mutationField('decideMatters', (t) =>
  t.field({
    type: MattersPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Decides several things that wait, each for itself: what is refused of one is told and does not hold up the others. What it changes on the map is a revision of its own, undone by `undoDecisions`.',
    args: { input: t.arg({ type: DecideMattersInput, required: true, description: 'Which, and how.' }) },
    resolve: async (_root, { input }, context, info) => {
      const { ecosystem, matters, decision, reason, revision } = input;
      const became = await decideAll(context, matters.slice(0, MOST), {
        ...{ ecosystem, decision, why: reason, revision },
      });
      await tell(
        context,
        ecosystem,
        became.flatMap((each) => each.matters),
      );
      return outcome(context, became, below(selectedAt(info, 'matters'), 'about'));
    },
  }),
);

const UndoDecisionsInput = builder.inputType('UndoDecisionsInput', {
  description: 'Which decisions are taken back.',
  validate: checksOf({}),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    deeds: t.idList({ required: true, description: `The deed of each; at most ${MOST}.` }),
  }),
});

builder.mutationField('undoDecisions', (t) =>
  t.field({
    type: MattersPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Takes decisions back: what they changed on the map is as before, and they wait again. What somebody has changed since stays decided, and is told.',
    args: { input: t.arg({ type: UndoDecisionsInput, required: true, description: 'Which.' }) },
    resolve: async (_root, { input }, context, info) => {
      const became = await undoAll(context, input.ecosystem, input.deeds.slice(0, MOST));
      return outcome(context, became, below(selectedAt(info, 'matters'), 'about'));
    },
  }),
);

const SetApartInput = builder.inputType('SetApartInput', {
  description: 'Two stakeholders that are not the same.',
  validate: checksOf({ reason: lineText.nullish() }),
  fields: (t) => ({
    one: t.id({ required: true, description: 'One of them.' }),
    other: t.id({ required: true, description: 'The other.' }),
    reason: t.string({ description: 'How that is known.' }),
  }),
});

builder.mutationField('setApart', (t) =>
  t.field({
    type: MattersPayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.one) }),
    description:
      'Remembers that two stakeholders are not the same: they are proposed as duplicates no more, until the decision is taken back.',
    args: { input: t.arg({ type: SetApartInput, required: true, description: 'Which two.' }) },
    resolve: async (_root, { input: { one, other, reason } }, context, info) => {
      const matter = await setApart(context, [one, other], reason ?? null);
      return outcome(
        context,
        [{ id: matter.id, matters: [matter] }],
        below(selectedAt(info, 'matters'), 'about'),
      );
    },
  }),
);

async function outcome(
  context: Context,
  became: readonly Became[],
  selected: ReturnType<typeof selectedAt>,
): Promise<Outcome> {
  return {
    rows: await withRecords(
      context,
      became.map(({ matters }) => matters),
      selected,
    ),
    refused: became.flatMap(({ id, refused }) =>
      refused ? [{ id, message: speak(refused, context.language) }] : [],
    ),
  };
}

/** Tells who left an address what became of what they suggested. */
async function tell({ database, people }: Context, id: string, matters: readonly Matter[]): Promise<void> {
  const told = matters.filter(({ email }) => email);
  if (!people?.mailing || told.length === 0) return;
  const [ecosystem] = await database.read(moderationEcosystem, { ecosystem: id });
  const names = await database.read(moderationNames, { ids: told.flatMap(({ about }) => about ?? []) });
  if (!ecosystem) return;
  const { name, nameFr } = ecosystem.settings as { name: string; nameFr?: string };
  for (const { email = '', language, about, name: suggested, decision, why } of told) {
    const own = storedLanguage(language) ?? 'en';
    const found = names.find((each) => each.id === about);
    const who = inLanguage(own, found?.name, found?.nameFr) ?? suggested ?? '';
    people.mailing.send(
      toldMail({
        ...{ to: email, language: own, publicUrl: people.publicUrl, slug: ecosystem.slug, who },
        ecosystem: inLanguage(own, name, nameFr),
        ...{ isTaken: decision === 'TAKEN', ...(why && { reason: why }) },
      }),
    );
  }
}
