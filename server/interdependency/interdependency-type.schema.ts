import { builder } from '../graphql/builder.ts';
import type { Loaders } from '../graphql/loaders.ts';
import type { InterdependencyType } from '../neo4j/shapes.ts';
import { LINK_TYPES } from './interdependency.ts';

export const InterdependencyTypeRef = builder
  .objectRef<InterdependencyType>('InterdependencyType')
  .implement({
    description: 'A type of link: one that every ecosystem has, or one that this ecosystem added.',
    authScopes: { read: true },
    fields: (t) => ({
      key: t.exposeString('key', { description: 'What links and filters name it by, such as FUNDS.' }),
      label: t.exposeString('label', { description: 'How it reads from the first element to the second.' }),
      labelFr: t.exposeString('labelFr', { nullable: true, description: 'The same in French.' }),
      own: t.boolean({
        description: 'Whether this ecosystem added it.',
        resolve: ({ key }) => !BUILT_IN.has(key),
      }),
    }),
  });

const LABELS: Record<(typeof LINK_TYPES)[number], [string, string]> = {
  DEPENDS_ON: ['Depends on', 'Dépend de'],
  COLLABORATES_WITH: ['Collaborates with', 'Collabore avec'],
  FUNDS: ['Funds', 'Finance'],
  SUPPLIES: ['Supplies', 'Fournit'],
  ADVISES: ['Advises', 'Conseille'],
  SHARES_WITH: ['Shares with', 'Partage avec'],
  COMPETES_WITH: ['Competes with', 'Est en concurrence avec'],
  REFERS_TO: ['Refers to', 'Oriente vers'],
  MEMBER_OF: ['Member of', 'Membre de'],
  CONTRIBUTES_TO: ['Contributes to', 'Contribue à'],
};

/** The types of link that every ecosystem has, by key. */
export const BUILT_IN: ReadonlyMap<string, InterdependencyType> = new Map(
  LINK_TYPES.map((key) => [key, { key, label: LABELS[key][0], labelFr: LABELS[key][1] }]),
);

/** The type of one link; only an ecosystem's own types need the database. */
export function typeOf(
  link: { ecosystem: string; type: string },
  loaders: Loaders,
): InterdependencyType | Promise<InterdependencyType> {
  return BUILT_IN.get(link.type) ?? ownTypeOf(link, loaders);
}

async function ownTypeOf(
  link: { ecosystem: string; type: string },
  loaders: Loaders,
): Promise<InterdependencyType> {
  const own = await loaders.types.load(link.ecosystem);
  return own.find(({ key }) => key === link.type) ?? { key: link.type, label: link.type };
}
