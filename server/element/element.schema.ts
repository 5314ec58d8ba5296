import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { limitOf, pageCost } from '../graphql/page.ts';
import { RecordedRef } from '../graphql/recorded.ts';
import { selectedAt } from '../graphql/selection.ts';
import { PlaceRef, toPlace } from '../place/place.schema.ts';
import { aroundOf, type ElementNode, toElement } from './element.node.ts';
import { elementSearch } from './element.queries.ts';
import { ELEMENT_KINDS, type ElementKind, readAttributes, toSearchQuery } from './element.ts';

const ElementKindEnum = builder.enumType('ElementKind', {
  description: 'What an element is: an institution or an individual (stakeholders), or a mission.',
  values: ELEMENT_KINDS,
});

const AttributeRef = builder.objectRef<{ name: string; value: string }>('Attribute').implement({
  description: 'A column of an imported sheet that has no field of its own, kept as it was written.',
  authScopes: { read: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The header of the column.' }),
    value: t.exposeString('value', { description: 'The cell, as text.' }),
  }),
});

/** Anything that stands on the map and can depend on another. */
export const ElementRef = builder.interfaceRef<ElementNode>('Element').implement({
  description: 'What stands on the map: a stakeholder (institution or individual) or a mission.',
  interfaces: [builder.nodeInterfaceRef(), RecordedRef],
  resolveType: ({ row }) => (row.kind === 'MISSION' ? 'Mission' : 'Stakeholder'),
  fields: (t) => ({
    kind: t.field({
      type: ElementKindEnum,
      description: 'Institution, individual or mission.',
      resolve: ({ row }) => row.kind as ElementKind,
    }),
    name: t.string({
      description: 'Its name, in the main language of the ecosystem.',
      resolve: ({ row }) => row.name,
    }),
    nameFr: t.string({
      nullable: true,
      description: 'Its name in French, where it differs.',
      resolve: ({ row }) => row.nameFr,
    }),
    otherNames: t.stringList({
      description: 'Short names, former names and spellings.',
      resolve: ({ row }) => row.otherNames,
    }),
    summary: t.string({
      nullable: true,
      description: 'What it is, in a few sentences.',
      resolve: ({ row }) => row.summary,
    }),
    summaryFr: t.string({
      nullable: true,
      description: 'The summary in French.',
      resolve: ({ row }) => row.summaryFr,
    }),
    website: t.string({
      nullable: true,
      description: 'Its web address, http or https.',
      resolve: ({ row }) => row.website,
    }),
    tags: t.stringList({ description: 'Free words it is filed under.', resolve: ({ row }) => row.tags }),
    attributes: t.field({
      type: [AttributeRef],
      description: 'What an import brought and no field holds.',
      resolve: ({ row }) => readAttributes(row.attributes),
    }),
    place: t.field({
      type: PlaceRef,
      nullable: true,
      description: 'Where it is.',
      resolve: ({ row, place }, _args, { loaders }) =>
        place === undefined
          ? loaders.element.load(row.id).then((read) => toPlace(read?.place))
          : toPlace(place),
    }),
    degree: t.int({
      description: 'How many interdependencies it has, in both directions.',
      resolve: ({ row, degree }, _args, { loaders }) =>
        degree ?? loaders.element.load(row.id).then((read) => read?.degree ?? 0),
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [ElementRef],
    authScopes: { read: true },
    complexity: pageCost,
    description:
      'Elements whose names, #tag or tags begin with the words given, best first. Accents and case do not count, nor one wrong letter in a word of five or more.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      text: t.arg.string({ required: true, description: 'What has been typed so far.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many at most, 1 to 200.' }),
    },
    resolve: async (_root, { ecosystem, text, first }, { database }, info) => {
      const limit = limitOf({ first }) - 1;
      const words = toSearchQuery(text);
      if (!words) return [];
      const around = aroundOf(selectedAt(info));
      const rows = await database.read(elementSearch, { ecosystem, text: words, limit, ...around });
      if (rows.length === 0) throw new NotFound(`There is no ecosystem "${ecosystem}".`);
      return rows.flatMap((row) => (row.element ? [toElement(row.element, row, around)] : []));
    },
  }),
);
