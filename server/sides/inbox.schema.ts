/** What waits for an answer of the reader, in GraphQL. */
import { findEcosystem } from '../ecosystem/find.ts';
import { builder } from '../graphql/builder.ts';
import { connectionOf, PAGE_ARGS } from '../graphql/record/define.ts';
import { interdependency } from '../interdependency/interdependency.ts';
import { pageCost } from '../read/page.ts';
import { nodesBelow, selectedAt } from '../read/selection.ts';
import { linksToAnswer } from './inbox.ts';

builder.queryField('linksToAnswer', (t) =>
  t.field({
    type: connectionOf(interdependency.name),
    authScopes: { read: true },
    complexity: pageCost,
    description:
      'The links that wait for the reader: for an answer of the sides that they speak for; for facilitators, those whose other side nobody speaks for. The oldest first.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      first: t.arg.int({ defaultValue: 50, description: PAGE_ARGS.first.description }),
      after: t.arg.string({ description: PAGE_ARGS.after.description }),
    },
    resolve: async (_root, { ecosystem, ...page }, context, info) => {
      const { id } = await findEcosystem(context.database, ecosystem, context.viewer);
      return linksToAnswer(context, id, page, nodesBelow(selectedAt(info)));
    },
  }),
);
