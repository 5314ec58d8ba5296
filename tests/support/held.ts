/** The question for all that is held about who asks: every field of their account, as far down as it goes. */
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';

export function everyFieldOf(schema: GraphQLSchema, name: string): string {
  return selectionOf(schema.getType(name) as GraphQLObjectType);
}

function selectionOf(type: GraphQLObjectType): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [field.name];
    return isObjectType(of) ? [`${field.name} ${selectionOf(of)}`] : [];
  });
  return `{ ${parts.join(' ')} }`;
}
