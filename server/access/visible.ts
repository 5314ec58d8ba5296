/**
 * Who sees what, as conditions of a query: a stakeholder by its visibility, and whatever cannot be without a hidden
 * stakeholder (its needs, its seats, the commitments of its offers) as little as the stakeholder itself.
 */
import { type Kind, kindOf, type Ref, type Sees } from '../kind/kind.ts';

/** The conditions under which a record of this kind may be seen; none when all may. */
export function visible(kind: Kind, variable: string, sees: Sees): string[] {
  if (sees === true) return [];
  if (kind.isElement) return [`${variable}.visibility IN ${sees}`];
  return Object.values(kind.refs)
    .filter((ref) => ref.required || ref.hides)
    .flatMap((ref) => {
      const hidden = `${variable}h`;
      const conditions = seen(ref, hidden, sees);
      return conditions.length === 0
        ? []
        : [`NOT EXISTS { (${variable})-[:${ref.by}]->(${hidden}) WHERE NOT (${conditions.join(' AND ')}) }`];
    });
}

/** The conditions under which the end of a reference may be seen. */
export function seen(ref: Ref, variable: string, sees: Sees): string[] {
  const [first] = ref.to;
  return first === undefined ? [] : visible(kindOf(first), variable, sees);
}

/** `WHERE` with every condition, or nothing. */
export function where(...conditions: string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}
