import { useMemo } from 'react';
import { useAsked } from '../graphql/use-asked.ts';
import { collatorIn, type Language, nameIn } from '../language/language.ts';
import { NAMES, REMARKS } from '../record/common-fields.ts';
import type { Adds, Choosing, FieldSet, Option } from '../record/field.ts';
import { across, noun, removes, saves } from '../record/noun.ts';
import { flatTree, treeOf } from '../record/tree.ts';
import { unitWords } from './quantity-words.ts';
import {
  CreateResourceDocument,
  RemoveResourceDocument,
  type Resource,
  ResourceDocument,
  ResourcesDocument,
  UpdateResourceDocument,
} from './resource.documents.ts';

/** Resources as a list in the order of their tree: each under the wider one, by name. */
export function byBreadth(resources: readonly Resource[], language: Language) {
  const { compare } = collatorIn(language);
  const tree = treeOf(
    resources,
    ({ broader }) => broader,
    (a, b) => compare(nameIn(language, a), nameIn(language, b)),
  );
  return flatTree(tree).map(({ thing, depth }) => ({ row: thing, depth }));
}

/** The resources of an ecosystem; undefined while they are on their way. */
export function useResources(ecosystem: string): readonly Resource[] | undefined {
  const data = useAsked(ResourcesDocument, { ecosystem });
  return data?.page.nodes;
}

/** Every resource, those that are part of another moved to the right. */
export function useResourceOptions({ ecosystem, words }: Choosing): Option[] | undefined {
  const resources = useResources(ecosystem);
  const { language } = words;
  return useMemo(
    () =>
      resources &&
      byBreadth(resources, language).map(({ row, depth }) => ({
        value: row.id,
        label: `${'\u2003'.repeat(depth)}${nameIn(language, row)}`,
      })),
    [resources, language],
  );
}

/** A unit by itself reads as of more than one. */
const MANY = 2;

/** Adds a resource by its name, counted in pieces until somebody says otherwise. */
export const addsResource: Adds = (client, { ecosystem }, name, idempotencyKey) =>
  saves(CreateResourceDocument)(client, { ecosystem, name, units: ['pieces'], idempotencyKey });

/** The units of the resource that the form holds. */
export function useUnitOptions({ ecosystem, values, words }: Choosing): Option[] | undefined {
  const resources = useResources(ecosystem);
  const { resource } = values;
  return useMemo(
    () =>
      resources
        ?.find(({ id }) => id === resource)
        ?.units.map((unit) => ({ value: unit, label: unitWords(words, unit, MANY) })),
    [resources, resource, words],
  );
}

const fields = {
  ...NAMES,
  units: { is: 'list', required: true, inTitle: true, help: ({ t }) => t('resource.unitsHelp') },
  broader: { is: 'reference', useOptions: useResourceOptions },
  ...REMARKS,
} as const satisfies FieldSet;

export const resources = noun({
  name: 'resource',
  fields,
  title: (resource, { language }) => nameIn(language, resource),
  about: ({ units }) => [units.join(', ')],
  anchor: 'ecosystem',
  list: across(ResourcesDocument),
  one: ResourceDocument,
  create: saves(CreateResourceDocument),
  update: saves(UpdateResourceDocument),
  remove: removes(RemoveResourceDocument),
});
