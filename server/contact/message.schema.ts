/** Writing to a stakeholder whose address is not seen, in GraphQL. */
import { accountOf } from '../access/rights.ts';
import { builder } from '../graphql/builder.ts';
import { DONE, DonePayload } from '../graphql/done.ts';
import { checksOf, linesText } from '../write/inputs.ts';
import { findFrame, MESSAGE_MAX, writeTo } from './message.ts';
import type { Frame } from './message-mail.ts';

const MessageFrameRef = builder.objectRef<Frame>('MessageFrame').implement({
  description:
    'What stands around a message as it is mailed, in the language of who asks; its recipient reads it in theirs.',
  authScopes: { read: true },
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'The subject of the mail.' }),
    opening: t.exposeString('opening', { description: 'Who writes to whom, before the message.' }),
    answered: t.exposeString('answered', {
      description: 'After the message, where its writer tells their address.',
    }),
    unanswered: t.exposeString('unanswered', { description: 'After the message, where they do not.' }),
    link: t.exposeString('link', { description: 'Then: where the stakeholder is seen on the map.' }),
    isNamed: t.exposeBoolean('isNamed', {
      description: 'Whether the writer is named: by the name of their account, where that is no address.',
    }),
    closing: t.exposeString('closing', { description: 'Where it comes from, and how to receive none.' }),
  }),
});

builder.queryField('messageFrame', (t) =>
  t.field({
    type: MessageFrameRef,
    nullable: true,
    authScopes: { read: true },
    description:
      'What stands around a message of who asks to a stakeholder; null where it takes none, where it is not seen, for who has not signed in, and where this server sends no mail.',
    args: { stakeholder: t.arg.id({ required: true, description: 'The id of the stakeholder.' }) },
    resolve: async (_root, { stakeholder }, context) =>
      (await findFrame(context, stakeholder, context.language)) ?? null,
  }),
);

const SendMessageInput = builder.inputType('SendMessageInput', {
  description: 'A message to a stakeholder.',
  validate: checksOf({ message: linesText(MESSAGE_MAX) }),
  fields: (t) => ({
    stakeholder: t.id({ required: true, description: 'The id of the stakeholder.' }),
    message: t.string({
      required: true,
      description: `What is written: text, at most ${MESSAGE_MAX} characters.`,
    }),
    tellsAddress: t.boolean({
      description:
        'Whether its recipient is told the address of the writer and can answer; not unless it is said.',
    }),
  }),
});

builder.mutationField('sendMessage', (t) =>
  t.field({
    type: DonePayload,
    authScopes: { account: true },
    description:
      'Mails a message to a stakeholder that takes messages, without telling its address; nothing of the message is stored. INVALID where it takes none, whatever the reason; TOO_MANY for who writes too often, or to somebody who was written to too often.',
    args: { input: t.arg({ type: SendMessageInput, required: true, description: 'To whom, and what.' }) },
    resolve: async (_root, { input }, context) => {
      const { stakeholder, message: text, tellsAddress } = input;
      const sent = { stakeholder, text: text.trim(), isAnswered: tellsAddress === true };
      await writeTo(context, accountOf(context.viewer), sent);
      return DONE;
    },
  }),
);
