import { seesIn } from '../access/sees.ts';
import { builder } from '../graphql/builder.ts';
import { ecosystemOf, parseId } from '../kind/ids.ts';
import { readById } from '../read/read.ts';
import { below, selectedAt } from '../read/selection.ts';
import { ecosystemRead } from './ecosystem.queries.ts';

builder.queryField('node', (t) =>
  t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    authScopes: (_root, { id }) => ({ read: ecosystemOf(id) }),
    description:
      'Anything that has an id. Null when there is no such thing or it is not for this reader; what was merged into another answers under its former id too.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: async (_root, { id }, context, info) => {
      const type = parseId(id)?.type;
      if (type === undefined) return null;
      const selected = selectedAt(info);
      if (type !== 'Ecosystem') return readById(context, type, id, selected);
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
