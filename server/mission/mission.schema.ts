import { seesOf } from '../access/sees.ts';
import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { defineRecord, objectOf } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { cypher, given, name } from '../kind/cypher.ts';
import type { Ecosystem } from '../neo4j/shapes.ts';
import { compilation } from '../read/compilation.ts';
import { project } from '../read/compile.ts';
import type { Row } from '../read/node.ts';
import { limitOf, pageCost } from '../read/page.ts';
import { readRows } from '../read/read.ts';
import { selectedAt } from '../read/selection.ts';
import { normalizeHashtag } from '../text.ts';
import { indicator, measure, mission, role, seat } from './mission.ts';

defineRecord(mission, (t) => ({
  ecosystem: t.field({
    type: EcosystemRef,
    description: 'The ecosystem that it belongs to; its own facts only.',
    resolve: ({ row }) => ({ row: row.ecosystem as Ecosystem }),
  }),
}));
defineMutations(mission, {
  create: 'createMission',
  update: 'updateMission',
  remove: 'removeMission',
});

defineRecord(indicator);
defineMutations(indicator, {
  create: 'createIndicator',
  update: 'updateIndicator',
  remove: 'removeIndicator',
});

defineRecord(measure);
defineMutations(measure, {
  create: 'createMeasure',
  update: 'updateMeasure',
  remove: 'removeMeasure',
});

defineRecord(role);
defineMutations(role, {
  create: 'createRole',
  update: 'updateRole',
  remove: 'removeRole',
});

defineRecord(seat);
defineMutations(seat, {
  create: 'createSeat',
  update: 'updateSeat',
  remove: 'removeSeat',
});

builder.queryField('missionsTagged', (t) =>
  t.field({
    type: [objectOf('Mission')],
    authScopes: { read: true },
    complexity: pageCost,
    description:
      'The missions of all ecosystems of this server that share a #tag, by the name of their ecosystem.',
    args: {
      hashtag: t.arg.string({ required: true, description: 'The #tag, with or without the sign.' }),
      first: t.arg.int({ defaultValue: 50, description: 'How many at most, 1 to 200.' }),
    },
    resolve: async (_root, { hashtag, first }, context, info) => {
      // Missions are public everywhere; what lies around them is shown as to the public, unless all is seen anyway.
      const { viewer } = context;
      const sees = viewer.in === undefined ? seesOf(viewer) : seesOf({ id: '', role: 'VISITOR' });
      const c = compilation(sees === true ? true : given(sees, 'sees'));
      const tag = given(normalizeHashtag(hashtag), 'hashtag');
      const closed = given([...(viewer.closed ?? [])], 'closed');
      const text = cypher`MATCH (e:Ecosystem) WHERE NOT e.id IN ${closed}
MATCH (n:Mission {ecosystem: e.id, hashtag: ${tag}})
WITH e, n ORDER BY e.sortName, e.id LIMIT ${given(limitOf({ first }) - 1)}
RETURN ${project(c, 'Mission', name('n'), selectedAt(info))} AS row`;
      const rows = await readRows(context, 'mission/tagged', text);
      return rows.map(({ row }) => ({ row: row as Row }));
    },
  }),
);
