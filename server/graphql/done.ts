/** What a change answers that leaves nothing to tell but that it was done. */
import { builder } from './builder.ts';

type Done = { isDone: true };
export const DONE: Done = { isDone: true };
export const DonePayload = builder.objectRef<Done>('DonePayload').implement({
  description: 'That it was done; what it changed is read again.',
  authScopes: { read: true },
  fields: (t) => ({
    isDone: t.exposeBoolean('isDone', { description: 'Always true: what is refused is an error.' }),
  }),
});
