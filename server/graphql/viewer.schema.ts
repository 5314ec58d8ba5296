import { LOCAL_FACILITATOR, ROLES, roleOf, type Viewer } from '../access/viewer.ts';
import { builder } from './builder.ts';
import { makeEnum } from './enums.ts';

export const AccessRoleEnum = makeEnum('AccessRole', {
  description: 'What a person may do: a VISITOR reads what is public, a FACILITATOR curates the map.',
  values: ROLES,
});

export const ViewerRef = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who is asking.',
  authScopes: { read: true },
  fields: (t) => ({
    name: t.string({
      description: 'What they are called; without sign-in, `local` for the person at this machine.',
      resolve: ({ id, account }) => account?.name || account?.email || id,
    }),
    role: t.field({
      type: AccessRoleEnum,
      description: 'Their role on this server.',
      resolve: (viewer) => roleOf(viewer),
    }),
    isLocal: t.boolean({
      description: 'Whether they are known by sitting at the machine of the server, where nobody signs in.',
      resolve: ({ id }) => id === LOCAL_FACILITATOR.id,
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    authScopes: { read: true },
    description: 'Who is asking, and what they may do.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
);
