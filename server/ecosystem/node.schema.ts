import { seesIn } from '../access/sees.ts';
import { isClosed } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import { ElementRef } from '../graphql/record/define.ts';
import { parseId } from '../kind/ids.ts';
import { languageOf } from '../language/language.ts';
import { sayWords } from '../read/in-words.ts';
import { type RecordNode, type Row, toNode } from '../read/node.ts';
import { readById } from '../read/read.ts';
import { below, selectedAt } from '../read/selection.ts';
import { ecosystemRead } from './ecosystem.queries.ts';
import { IN_LANGUAGE } from './ecosystem.schema.ts';

builder.interfaceFields(builder.nodeInterfaceRef(), (t) => ({
  inWords: t.string({
    description:
      'What it is called, in words: its own name, else what says which one it is, such as "Food bank · Warm rooms". Whose it is, belongsTo says.',
    args: {
      language: t.arg({
        ...IN_LANGUAGE,
        description: 'In which language, where there are words in both: EN or FR.',
      }),
    },
    resolve: (node, { language }) => {
      const { row } = node as unknown as RecordNode;
      return sayWords(partsIn(row), languageOf(language));
    },
  }),
  belongsTo: t.field({
    type: ElementRef,
    nullable: true,
    description:
      'The stakeholder or mission it belongs to, among whose records it is found: a need to whoever has it, a seat to its mission. Null for what belongs to nobody.',
    resolve: (node) => toNode((node as unknown as RecordNode).row.belongsTo),
  }),
}));

/** An ecosystem comes with its name alone. */
const partsIn = ({ inWords, name, nameFr }: Row): Parameters<typeof sayWords>[0] =>
  (inWords as Parameters<typeof sayWords>[0] | undefined) ?? [
    { en: String(name), fr: String(nameFr ?? name) },
  ];

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    authScopes: { read: true },
    description:
      'Anything that has an id. Null when there is no such thing or it is not for this reader; what was merged into another answers under its former id too.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, context, info) => {
      const type = parseId(id)?.type;
      if (type === undefined) return null;
      const selected = selectedAt(info);
      if (type !== 'Ecosystem') return readById(context, type, id, selected);
      if (isClosed(context.viewer, id)) return null;
      const [row] = await context.database.read(ecosystemRead, {
        id,
        slug: null,
        counts: below(selected, 'counts').length > 0,
        sees: seesIn(context.viewer),
        types: below(selected, 'interdependencyTypes').length > 0,
      });
      return row
        ? { row: row.ecosystem, counts: row.counts ?? undefined, types: row.types ?? undefined }
        : null;
    },
  }),
);
