/** Who asks to join an ecosystem as whom: for its facilitators, who decide. */
import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { WAITS } from '../graphql/effort.ts';
import { inLanguage, storedLanguage } from '../language/language.ts';
import { requirePeople } from '../members/people.ts';
import { signInLanguage } from '../sign-in/sign-in.queries.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText } from '../write/inputs.ts';
import { type Claim, claimById, claimIn } from './claim.ts';
import { claimMail } from './claim-mail.ts';
import { approve, decline, pointTo, stakeholderOf } from './claims.ts';
import { type JoiningClaimsRow, joiningClaims, joiningEcosystem } from './joining.queries.ts';
import { ClaimHowEnum, ClaimStateEnum, NamedRef, ProfileRef } from './joining.schema.ts';

type Asked = { row: JoiningClaimsRow; claim: Claim };

const ClaimRef = builder.objectRef<Asked>('Claim').implement({
  description: 'A request to join an ecosystem as a stakeholder: for its facilitators.',
  authScopes: ({ claim }) => ({ curate: claim.ecosystem }),
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ claim }) => claim.id }),
    state: t.field({
      type: ClaimStateEnum,
      description: 'How it stands.',
      resolve: ({ claim }) => claim.state,
    }),
    how: t.field({
      type: ClaimHowEnum,
      nullable: true,
      description: 'By what it was approved.',
      resolve: ({ claim }) => claim.how,
    }),
    name: t.string({
      description: 'The name of who asks; empty while they have none.',
      resolve: ({ row }) => row.name,
    }),
    email: t.string({ description: 'Their address.', resolve: ({ row }) => row.email }),
    stakeholder: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Whom they say they are; null for somebody new, and when that one is gone.',
      resolve: ({ row }) => row.stakeholder,
    }),
    website: t.string({
      nullable: true,
      description: 'The website of whom they say they are.',
      resolve: ({ row, claim }) => row.stakeholder?.website ?? claim.profile?.website,
    }),
    othersSpeak: t.int({
      description: 'How many others speak for that one already.',
      resolve: ({ row }) => row.stakeholder?.spokenFor ?? 0,
    }),
    profile: t.field({
      type: ProfileRef,
      nullable: true,
      description: 'What they say of themselves who are new.',
      resolve: ({ claim }) => claim.profile,
    }),
    place: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Where they are who are new.',
      resolve: ({ row }) => row.place,
    }),
    answers: t.int({
      description: 'How much they have answered.',
      resolve: ({ claim }) => claim.answers.length,
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When they asked.',
      resolve: ({ claim }) => claim.claimedAt ?? claim.createdAt,
    }),
    decidedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was decided.',
      resolve: ({ claim }) => claim.decidedAt,
    }),
    decidedBy: t.string({
      nullable: true,
      description: 'Who decided it; null where nobody had to.',
      resolve: ({ row, claim }) => (claim.decidedBy === claim.account ? null : row.decidedBy),
    }),
    reason: t.string({ nullable: true, description: 'Why.', resolve: ({ claim }) => claim.reason }),
  }),
});

const DecideClaimInput = builder.inputType('DecideClaimInput', {
  description: 'What becomes of a request to join.',
  validate: checksOf({ reason: lineText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem.' }),
    claim: t.id({ required: true, description: 'The request.' }),
    isApproved: t.boolean({ required: true, description: 'Whether they join.' }),
    stakeholder: t.id({
      description: 'Who it is, where that is somebody on the map whom they have not seen.',
    }),
    reason: t.string({ description: 'Why, in one line that they are told.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

builder.objectField(EcosystemRef, 'claims', (t) =>
  t.field({
    type: [ClaimRef],
    authScopes: ({ row }) => ({ curate: row.id }),
    complexity: 200,
    description:
      'Who asks to join as whom: those that wait first, the first first, then those decided last; 400 at most: for facilitators.',
    resolve: async ({ row }, _args, { database }) =>
      (await database.readLatest(joiningClaims, { ecosystem: row.id })).map((each) => ({
        row: each,
        claim: claimIn(each.claim),
      })),
  }),
);

const ClaimPayload = builder.objectRef<{ claim: Asked }>('ClaimPayload').implement({
  description: 'The request as it now stands.',
  authScopes: { read: true },
  fields: (t) => ({
    claim: t.field({ type: ClaimRef, description: 'The request.', resolve: ({ claim }) => claim }),
  }),
});

builder.mutationField('decideClaim', (t) =>
  t.field({
    type: ClaimPayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Approves or declines a request to join, with a reason; the other decision undoes it. Who asks is told by mail.',
    args: { input: t.arg({ type: DecideClaimInput, required: true, description: 'Which, and how.' }) },
    resolve: async (_root, { input }, context) => {
      requirePeople(context);
      const { ecosystem, isApproved, stakeholder, reason } = input;
      const before = await claimById(context.database, ecosystem, input.claim);
      const deed = { by: context.viewer.id, reason: reason ?? null };
      if (isApproved) {
        const claim = stakeholder ? await pointTo(context, before, stakeholder) : before;
        await approve(context, claim, { ...deed, how: 'FACILITATOR' });
      } else await decline(context, before, deed);
      const claim = await claimById(context.database, ecosystem, input.claim);
      const [row] = (await context.database.readLatest(joiningClaims, { ecosystem })).filter(
        (each) => each.claim.id === claim.id,
      );
      if (row && claim.state !== before.state) await tell(context, row, claim);
      return { claim: { row: row as JoiningClaimsRow, claim } };
    },
  }),
);

/** Tells who asked, in the language that they read. */
async function tell(context: Context, { email }: JoiningClaimsRow, claim: Claim): Promise<void> {
  const { database, viewer } = context;
  const { mailing, publicUrl } = requirePeople(context);
  if (!mailing) return;
  const [[place], [own]] = await Promise.all([
    database.read(joiningEcosystem, { slug: claim.ecosystem, account: null }),
    database.read(signInLanguage, { email }),
  ]);
  if (!place) return;
  const language = storedLanguage(own?.language) ?? context.language;
  const found = await stakeholderOf({ database, viewer }, claim.ecosystem, claim.stakeholder);
  const who = inLanguage(language, found?.name, found?.nameFr) ?? claim.profile?.name;
  const { name, nameFr, slug } = place;
  mailing.send(
    claimMail({
      ...{ to: email, language, publicUrl, slug, name, nameFr: nameFr ?? null, who },
      ...{ isApproved: claim.state === 'APPROVED', reason: claim.reason },
    }),
  );
}
