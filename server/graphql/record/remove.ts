import { checksOf, idempotencyKey, KEY_TEXT } from '../../write/inputs.ts';
import { builder } from '../builder.ts';

export const RemoveInput = builder.inputType('RemoveInput', {
  description: 'Which thing to remove, as it was last seen.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    id: t.id({ required: true, description: 'What to remove.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen: a newer one is not removed (CONFLICT).',
    }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

export const RemovePayloadRef = builder
  .objectRef<{ id: string; revision: number }>('RemovePayload')
  .implement({
    description: 'What was removed.',
    authScopes: { read: true },
    fields: (t) => ({
      id: t.exposeID('id', { description: 'The id of what was removed.' }),
      revision: t.exposeInt('revision', {
        description: 'The revision of the ecosystem that no longer holds it.',
      }),
    }),
  });
