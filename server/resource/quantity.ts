/** How much of a resource, and in which of its units. */
import { field, type RuleContext } from '../kind/kind.ts';
import { complaint } from '../language/sentence.ts';

/** The unit given must be one of those that the resource is counted in. */
export function unitIsKnown({ after, referred }: RuleContext) {
  const { unit } = after.properties;
  const units = (referred('resource')?.properties.units ?? []) as string[];
  return typeof unit !== 'string' || units.length === 0 || units.includes(unit)
    ? undefined
    : complaint('unit', 'resource.unit', { unit, units });
}

export function unitHasQuantity({ after }: RuleContext) {
  const { quantity, unit } = after.properties;
  return typeof quantity === 'number' && typeof unit !== 'string'
    ? complaint('unit', 'resource.unitless')
    : undefined;
}

export const QUANTITY = field.number({
  least: 0,
  with: 'unit',
  description: 'How much, in the unit; not known when null.',
});
export const UNIT = field.line({ description: 'One of the units of the resource.' });
