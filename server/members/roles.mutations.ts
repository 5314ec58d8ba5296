import { ROLES, type Role } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { WAITS } from '../graphql/effort.ts';
import { AccessRoleEnum } from '../graphql/viewer.schema.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText } from '../write/inputs.ts';
import { answerAsking, askToJoin } from './joining.ts';
import { requireAccount, requirePeople } from './people.ts';
import { changeRole, endRole } from './roles.ts';

const ECOSYSTEM = 'The id of the ecosystem.';
const SPEAKS = 'The stakeholders to speak for, by id: of partners and planners.';
const checks = checksOf({ idempotencyKey: idempotencyKey.nullish() });

const ChangeRoleInput = builder.inputType('ChangeRoleInput', {
  description: 'Which role a member is to hold.',
  validate: checks,
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    account: t.id({ required: true, description: 'The id of their account.' }),
    role: t.field({ type: AccessRoleEnum, required: true, description: 'The role.' }),
    speaksFor: t.idList({ description: SPEAKS }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const RemoveMemberInput = builder.inputType('RemoveMemberInput', {
  description: 'Who is to be a member no more.',
  validate: checks,
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    account: t.id({ required: true, description: 'The id of their account.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const LeaveEcosystemInput = builder.inputType('LeaveEcosystemInput', {
  description: 'Which ecosystem the reader leaves.',
  validate: checks,
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const AskToJoinInput = builder.inputType('AskToJoinInput', {
  description: 'Where to join, and why.',
  validate: checksOf({ note: lineText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.string({ required: true, description: 'The slug of the ecosystem.' }),
    note: t.string({ description: 'Who they are and why, in one line.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const AnswerAskingInput = builder.inputType('AnswerAskingInput', {
  description: 'What becomes of a request to join.',
  validate: checksOf({ reason: lineText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: ECOSYSTEM }),
    account: t.id({ required: true, description: 'Who asks: the id of their account.' }),
    role: t.field({ type: AccessRoleEnum, description: 'The role they get; null declines.' }),
    speaksFor: t.idList({ description: SPEAKS }),
    reason: t.string({ description: 'Why: it stands with the decision, for facilitators.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

export const givenIn = ({
  role,
  speaksFor,
}: {
  role: string;
  speaksFor?: readonly string[] | null | undefined;
}) => ({
  role: ROLES.find((each) => each === role) as Role,
  speaksFor: (speaksFor ?? []).map(String),
});

builder.mutationFields((t) => ({
  changeRole: t.field({
    type: DonePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description: 'Gives a member another role. The last facilitator stays one.',
    args: { input: t.arg({ type: ChangeRoleInput, required: true, description: 'Whose, and which.' }) },
    resolve: async (_root, { input }, context) => {
      requirePeople(context);
      const { ecosystem, account } = input;
      await changeRole(context.database, { ecosystem, account, by: context.viewer.id }, givenIn(input));
      return DONE;
    },
  }),
  removeMember: t.field({
    type: DonePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description: 'Takes the role of a member away. The last facilitator stays.',
    args: { input: t.arg({ type: RemoveMemberInput, required: true, description: 'Who.' }) },
    resolve: async (_root, { input }, context) => {
      requirePeople(context);
      const { ecosystem, account } = input;
      await endRole(context.database, { ecosystem, account, by: context.viewer.id }, 'REMOVED');
      return DONE;
    },
  }),
  leaveEcosystem: t.field({
    type: DonePayload,
    authScopes: { signedIn: true },
    extensions: WAITS,
    description: 'Gives up the role that the reader holds. The last facilitator stays.',
    args: { input: t.arg({ type: LeaveEcosystemInput, required: true, description: 'Where.' }) },
    resolve: async (_root, { input }, context) => {
      const { id } = requireAccount(context);
      await endRole(context.database, { ecosystem: input.ecosystem, account: id, by: id }, 'LEFT');
      return DONE;
    },
  }),
  askToJoin: t.field({
    type: DonePayload,
    authScopes: { signedIn: true },
    extensions: WAITS,
    description:
      'Asks the facilitators of an ecosystem to be let in. Answered alike whether there is one, whether it takes requests, and whether the reader is a member already.',
    args: { input: t.arg({ type: AskToJoinInput, required: true, description: 'Where, and why.' }) },
    resolve: async (_root, { input }, context) => {
      const { id } = requireAccount(context);
      await askToJoin(context.database, { slug: input.ecosystem, account: id, note: input.note ?? null });
      return DONE;
    },
  }),
  answerAsking: t.field({
    type: DonePayload,
    authScopes: (_root, { input }) => ({ curate: input.ecosystem }),
    extensions: WAITS,
    description:
      'Lets in who asked to join, with a role, and mails them so, or declines; `undoDecisions` takes it back. NOT_FOUND when they ask no more.',
    args: { input: t.arg({ type: AnswerAskingInput, required: true, description: 'Whom, and how.' }) },
    resolve: async (_root, { input }, context) => {
      const people = requirePeople(context);
      const { ecosystem, account, role } = input;
      const given = role ? givenIn({ ...input, role }) : undefined;
      const deed = { ecosystem, account, by: context.viewer.id };
      await answerAsking({ database: context.database, people }, deed, given, input.reason);
      return DONE;
    },
  }),
}));
