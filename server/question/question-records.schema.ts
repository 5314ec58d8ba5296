/** What a question can name, found as somebody types, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { builder } from '../graphql/builder.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { languageOf } from '../language/language.ts';
import { readNodes } from '../read/read-nodes.ts';
import { selectedAt } from '../read/selection.ts';
import { pickRecords } from './pick.ts';

/** How many are given at a time. */
const MOST_PICKED = 50;
const MOST_NAMED = 200;

builder.queryField('questionRecords', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    authScopes: { read: true },
    complexity: (args) => ({ field: 20, multiplier: args.ids?.length ?? args.first ?? 12 }),
    description:
      'Records that a question can name, found by a part of what they are called, what begins with it first; or those of these ids. Readers find what they may see. INVALID for a kind that no question names.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      of: t.arg.string({
        required: true,
        description:
          'The GraphQL type of what is looked for, as `QuestionField.of` gives it; Element for stakeholders and missions.',
      }),
      text: t.arg.string({
        defaultValue: '',
        description: 'A part of what they are called; the first ones when empty.',
      }),
      ids: t.arg.idList({ description: 'Instead of looking for them: these, at most 200.' }),
      first: t.arg.int({ defaultValue: 12, description: 'How many at most, 1 to 50.' }),
      language: t.arg(IN_LANGUAGE),
    },
    resolve: async (_root, { ecosystem, of, text, ids, first, language }, context, info) => {
      const { id: here } = await findEcosystem(context.database, ecosystem, context.viewer);
      const asked = { ecosystem, of, text: text ?? '', language: languageOf(language) };
      const most = Math.min(MOST_PICKED, Math.max(1, first ?? 12));
      const found = ids
        ? ids
            .slice(0, MOST_NAMED)
            .map(String)
            .filter((id) => ecosystemOf(id) === here)
        : await pickRecords(context, { ...asked, most });
      const nodes = await readNodes(context, found, selectedAt(info));
      return found.flatMap((id) => nodes.get(id) ?? []);
    },
  }),
);
