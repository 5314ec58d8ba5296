/** How the links of an element divide by type and way, in GraphQL. */
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { ElementRef } from '../graphql/record/define.ts';
import { BUILT_IN } from './interdependency.ts';
import { type LinkType, LinkTypeRef } from './interdependency-type.schema.ts';
import { LINK_WAYS, type LinkGroupRow } from './link-groups.ts';

const LinkWayEnum = makeEnum('LinkWay', {
  description:
    'Which way links run, seen from one end: OUT from it, IN to it, BOTH where they have no one way.',
  values: LINK_WAYS,
});

const LinkGroupRef = builder.objectRef<LinkGroupRow>('LinkGroup').implement({
  description: 'The links of an element that are of one type and run one way.',
  authScopes: { read: true },
  fields: (t) => ({
    type: t.field({
      type: LinkTypeRef,
      description: 'Of which type they are.',
      resolve: ({ type, ownType }): LinkType => BUILT_IN.get(type) ?? ownType ?? { key: type, label: type },
    }),
    way: t.field({ type: LinkWayEnum, description: 'Which way they run.', resolve: ({ way }) => way }),
    count: t.exposeInt('count', { description: 'How many there are, those that are over or to come too.' }),
  }),
});

builder.interfaceField(ElementRef, 'linkGroups', (t) =>
  t.field({
    type: [LinkGroupRef],
    description: 'Its links that this reader may see, counted by type and way, most first.',
    resolve: ({ row }) => (row.linkGroups ?? []) as LinkGroupRow[],
  }),
);
