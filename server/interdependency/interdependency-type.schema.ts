import { builder } from '../graphql/builder.ts';
import type { Loaders } from '../graphql/loaders.ts';
import type { InterdependencyType } from '../neo4j/shapes.ts';
import { BUILT_IN } from './interdependency.ts';

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
