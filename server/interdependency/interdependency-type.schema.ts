import { builder } from '../graphql/builder.ts';
import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { BUILT_IN } from './interdependency.ts';
import { interdependencyType } from './interdependency-type.ts';

defineRecord(interdependencyType, (t) => ({
  key: t.string({
    description: 'What links and filters name it by: made of the first label, and kept when that changes.',
    resolve: ({ row }) => row.key as string,
  }),
}));
defineMutations(interdependencyType, {
  create: 'createInterdependencyType',
  update: 'updateInterdependencyType',
  remove: 'removeInterdependencyType',
});

/** A type of link on its way out; one that every ecosystem has is no record and has no id. */
export type LinkType = {
  id?: string | null | undefined;
  version?: number | null | undefined;
  key: string;
  label: string;
  labelFr?: string | null | undefined;
};

export const LinkTypeRef = builder.objectRef<LinkType>('LinkType').implement({
  description:
    'A type of link as it is used: one that every ecosystem has, or one that this ecosystem added.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', {
      nullable: true,
      description: 'The id of the InterdependencyType that this ecosystem added; null for one that all have.',
    }),
    version: t.exposeInt('version', { nullable: true, description: 'The version of that record.' }),
    key: t.exposeString('key', { description: 'What links and filters name it by, such as FUNDS.' }),
    label: t.exposeString('label', { description: 'How it reads from the first element to the second.' }),
    labelFr: t.exposeString('labelFr', { nullable: true, description: 'The same in French.' }),
    own: t.boolean({
      description: 'Whether this ecosystem added it.',
      resolve: ({ key }) => !BUILT_IN.has(key),
    }),
  }),
});
