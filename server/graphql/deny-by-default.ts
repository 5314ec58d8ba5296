import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Deny by default: the server does not start unless every field says who may use it, by itself or through its type.
 * Root fields always say it themselves.
 */
export function requireScopes(schema: GraphQLSchema): void {
  const open = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => {
      if (!isObjectType(type) || STRUCTURE.test(type.name)) return [];
      const isRoot = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
        type,
      );
      if (!isRoot && hasScopes(type.extensions)) return [];
      return Object.values(type.getFields())
        .filter((field) => !hasScopes(field.extensions))
        .map((field) => `${type.name}.${field.name}`);
    });
  if (open.length > 0)
    throw new Error(`These fields do not say who may use them (authScopes): ${open.join(', ')}`);
}

/** Pages, edges and cursors hold nothing of their own: their nodes are checked. */
const STRUCTURE = /^(PageInfo|\w+Connection|\w+Edge)$/;

function hasScopes(extensions: Readonly<Record<string, unknown>>): boolean {
  const options = extensions.pothosOptions as { authScopes?: unknown } | undefined;
  return options?.authScopes !== undefined;
}
