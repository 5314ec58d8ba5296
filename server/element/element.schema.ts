import { visibleEnd } from '../access/sees.ts';
import { NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { connectionOf, ElementRef, pageField, sharedElementFields } from '../graphql/record/define.ts';
import { RecordedRef } from '../graphql/record/recorded.ts';
import { cypher, given, name, where } from '../kind/cypher.ts';
import { parseId } from '../kind/ids.ts';
import { ELEMENT, kinds } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import { COSTS } from '../load/costs.ts';
import { project } from '../read/compile.ts';
import type { Row } from '../read/node.ts';
import { limitOf, pageCost } from '../read/page.ts';
import { beginList, readRows } from '../read/read.ts';
import { selectedAt } from '../read/selection.ts';
import { ELEMENT_KINDS, type ElementKind, readAttributes, toSearchQuery } from './element.ts';

const ElementKindEnum = makeEnum('ElementKind', {
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

ElementRef.implement({
  description: 'What stands on the map: a stakeholder (institution or individual) or a mission.',
  interfaces: [builder.nodeInterfaceRef(), RecordedRef],
  resolveType: ({ row }) => parseId(row.id)?.type,
  fields: (t) => ({
    ...Object.fromEntries(
      Object.entries(sharedElementFields()).map(([name, make]) => [name, make(t as never)]),
    ),
    kind: t.field({
      type: ElementKindEnum,
      description: 'Institution, individual or mission.',
      resolve: ({ row }) => row.kind as ElementKind,
    }),
    attributes: t.field({
      type: [AttributeRef],
      description: 'What an import brought and no field holds.',
      resolve: ({ row }) => readAttributes(row.attributes as string | null),
    }),
    ...Object.fromEntries(
      kinds().flatMap(({ name, storedAs }) =>
        storedAs
          ? [
              [
                storedAs.back.name,
                pageField(t as never, storedAs.back.name, connectionOf(name), storedAs.back.description),
              ],
            ]
          : [],
      ),
    ),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: [ElementRef],
    authScopes: { read: true },
    complexity: (args) => ({ field: COSTS.search, ...pageCost(args) }),
    description:
      'Elements whose names, #tag or tags begin with the words given, best first. Accents and case do not count, nor one wrong letter in a word of five or more.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      text: t.arg.string({ required: true, description: 'What has been typed so far.' }),
      first: t.arg.int({ defaultValue: 10, description: 'How many at most, 1 to 200.' }),
    },
    resolve: async (_root, { ecosystem, text, first }, context, info) => {
      const limit = limitOf({ first }) - 1;
      const words = toSearchQuery(text);
      if (!words) return [];
      const { c, match, scope } = beginList(context.viewer, ecosystem);
      const n = name('n');
      const found = cypher`${match}
OPTIONAL CALL (${scope}) {
  CALL db.index.fulltext.queryNodes('element_text', 'ecosystem:' + ecosystem.id + ' AND ' + ${given(words, 'text')}) YIELD node AS n, score${where(cypher`n.ecosystem = ecosystem.id`, ...visibleEnd({ to: ELEMENT }, n, c.sees))}
  RETURN n, score ORDER BY score DESC, n.sortName LIMIT ${given(limit)}
}
RETURN CASE WHEN n IS NULL THEN null ELSE ${project(c, ELEMENT, n, selectedAt(info))} END AS row`;
      const rows = await readRows(context, 'element/search', found);
      if (rows.length === 0) throw new NotFound(sentence('ecosystem.unknown', { slug: ecosystem }));
      return rows.flatMap(({ row }) => (row ? [{ row: row as Row }] : []));
    },
  }),
);
