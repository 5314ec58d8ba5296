/** Facilitators are told whom their ecosystem is about to forget. */
import { may } from '../access/viewer.ts';
import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { soonForgotten } from './forget-nominated.ts';
import type { PersonalToForgetRow } from './personal.queries.ts';

/** How many are listed at most. */
const MOST = 200;

const SoonForgottenRef = builder.objectRef<PersonalToForgetRow>('SoonForgotten').implement({
  description: 'An individual who was only named and never answered.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Their id.' }),
    name: t.exposeString('name', { description: 'Their name.' }),
    on: t.field({
      type: 'Date',
      description: 'The day from which on they are forgotten.',
      resolve: ({ on }) => on,
    }),
  }),
});

builder.objectField(EcosystemRef, 'soonForgotten', (t) =>
  t.field({
    type: [SoonForgottenRef],
    authScopes: { read: true },
    description: `Individuals who were only named and whom it forgets within a month, the first first, ${MOST} at most: for facilitators, for others nobody.`,
    resolve: ({ row }, _args, { database, viewer }) =>
      may(viewer, 'curate', row.id) ? soonForgotten(database, row.id, MOST) : [],
  }),
);
