import { seesIn } from '../access/sees.ts';
import { isClosed, may, ownOf } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf } from '../graphql/enums.ts';
import { RecordedRef } from '../graphql/record/recorded.ts';
import { interdependencyTypes } from '../interdependency/interdependency.queries.ts';
import { BUILT_IN } from '../interdependency/interdependency.ts';
import { type LinkType, LinkTypeRef } from '../interdependency/interdependency-type.schema.ts';
import { parseId } from '../kind/ids.ts';
import type { Counts, Ecosystem } from '../neo4j/shapes.ts';
import { afterName, encodeCursor, limitOf, listMark, pageCost, toPage } from '../read/page.ts';
import { below, nodesBelow, selectedAt } from '../read/selection.ts';
import { ecosystemPage, ecosystemRead } from './ecosystem.queries.ts';
import { DEMONSTRATION, FORGETS_AFTER, JOINING, LANGUAGE, OPENNESS, SETTINGS } from './ecosystem.ts';
import { addressOf } from './reserved.ts';
import { ADDING, FOR_VISITORS, RULES } from './rules.ts';

const LanguageEnum = enumOf(LANGUAGE);
const OpennessEnum = enumOf(OPENNESS);
const JoiningRuleEnum = enumOf(JOINING);

/** The argument `language` of whatever is said in words. */
export const IN_LANGUAGE = {
  type: LanguageEnum,
  defaultValue: 'EN',
  required: true,
  description: 'In which language: EN or FR.',
} as const;

/** An ecosystem on its way out; undefined fields were not read. */
export type EcosystemNode = {
  row: Ecosystem;
  counts?: Counts | undefined;
  types?: LinkType[] | undefined;
};

const CountsRef = builder.objectRef<Counts>('EcosystemCounts').implement({
  description: 'How much an ecosystem holds that this reader may see.',
  authScopes: { read: true },
  fields: (t) => ({
    stakeholders: t.exposeInt('stakeholders', { description: 'Institutions and individuals.' }),
    missions: t.exposeInt('missions', { description: 'Missions.' }),
    interdependencies: t.exposeInt('interdependencies', { description: 'Links.' }),
    places: t.exposeInt('places', { description: 'Places.' }),
  }),
});

export const EcosystemRef = builder.objectRef<EcosystemNode>('Ecosystem');

builder.node(EcosystemRef, {
  description: 'The territory or the cause that one map covers.',
  interfaces: [RecordedRef],
  authScopes: ({ row }) => ({ read: row.id }),
  id: { resolve: ({ row }) => row.id, description: 'Its id: eight letters and digits.' },
  isTypeOf: (value) => parseId((value as EcosystemNode).row.id)?.type === 'Ecosystem',
  fields: (t) => ({
    slug: t.string({ description: 'Its part of the address: /saint-john.', resolve: ({ row }) => row.slug }),
    address: t.string({
      description:
        'What stands in the address of its page: its slug; its id where the slug is an address of the program itself, as some have from before these were reserved.',
      resolve: ({ row }) => addressOf(row),
    }),
    name: t.string({ description: 'Its name, in its main language.', resolve: ({ row }) => row.name }),
    nameFr: t.string({
      nullable: true,
      description: 'Its name in French, where it differs.',
      resolve: ({ row }) => row.nameFr,
    }),
    summary: t.string({
      nullable: true,
      description: 'What it is about.',
      resolve: ({ row }) => row.summary,
    }),
    summaryFr: t.string({
      nullable: true,
      description: 'The same in French.',
      resolve: ({ row }) => row.summaryFr,
    }),
    language: t.field({
      type: LanguageEnum,
      description: 'The main language of its names.',
      resolve: ({ row }) => row.language,
    }),
    openTo: t.field({
      type: OpennessEnum,
      description: 'Who can read it at all.',
      resolve: ({ row }) => row.openTo ?? 'EVERYBODY',
    }),
    ...Object.fromEntries(
      Object.entries(SETTINGS).map(([name, { description, initial }]) => [
        name,
        t.boolean({
          description,
          resolve: ({ row }) => row[name as keyof typeof SETTINGS] ?? initial === true,
        }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(RULES).map(([name, { description, initial }]) => [
        name,
        t.field({
          type: enumOf(ADDING),
          description,
          resolve: ({ row }) => row[name as keyof typeof RULES] ?? String(initial),
        }),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(FOR_VISITORS).map(([name, { description }]) => [
        name,
        t.boolean({ description, resolve: ({ row }) => row[name as keyof typeof FOR_VISITORS] ?? true }),
      ]),
    ),
    joining: t.field({
      type: JoiningRuleEnum,
      description: 'Whether partners put themselves on the map.',
      resolve: ({ row }) => row.joining ?? 'NOBODY',
    }),
    joiningDomains: t.stringList({
      description: 'The domains of whose addresses alone may; none: any.',
      resolve: ({ row }) => row.joiningDomains ?? [],
    }),
    claimsByDomain: t.boolean({
      description:
        'Whether the domain of a confirmed address is enough to speak for an institution whose website has it.',
      resolve: ({ row }) => row.claimsByDomain ?? true,
    }),
    forgetsAfter: t.int({
      description:
        'After how many months individuals are forgotten who were only named and never answered; 0 for never.',
      resolve: ({ row }) => row.forgetsAfter ?? FORGETS_AFTER,
    }),
    revision: t.int({
      description: 'Counts the writes to it and to what it holds: a map of an older revision is out of date.',
      resolve: ({ row }) => row.revision,
    }),
    counts: t.field({
      type: CountsRef,
      description: 'How much it holds.',
      resolve: async ({ row, counts }, _args, { database, viewer }) => {
        if (counts) return counts;
        const [read] = await database.read(ecosystemRead, {
          id: row.id,
          slug: null,
          counts: true,
          sees: seesIn(viewer),
          types: false,
        });
        return read?.counts ?? { stakeholders: 0, missions: 0, interdependencies: 0, places: 0 };
      },
    }),
    interdependencyTypes: t.field({
      type: [LinkTypeRef],
      description: 'The types of link that can be used here: those that every ecosystem has, then its own.',
      resolve: async ({ row, types }, _args, { database }) => [
        ...BUILT_IN.values(),
        ...(types ??
          (await database.read(interdependencyTypes, { ecosystems: [row.id] })).map(({ type }) => type)),
      ],
    }),
    isDemonstration: t.boolean({
      description: 'Whether it came with the program, to try things on.',
      resolve: ({ row }) => row.createdBy === DEMONSTRATION,
    }),
    mayEdit: t.boolean({
      description: 'Whether this reader may change whatever it holds.',
      resolve: ({ row }, _args, { viewer }) => may(viewer, 'curate', row.id),
    }),
    mayPlan: t.boolean({
      description: 'Whether this reader may mark its findings, save questions, and ask what would be.',
      resolve: ({ row }, _args, { viewer }) => may(viewer, 'mark', row.id),
    }),
    speaksFor: t.idList({
      description:
        'The ids of the stakeholders that this reader speaks for here: they write what belongs to these, see docs/roles.md.',
      resolve: ({ row }, _args, { viewer }) => [...ownOf(viewer, row.id)],
    }),
  }),
});

const EcosystemConnection = builder.connectionObject(
  { type: EcosystemRef, name: 'EcosystemConnection' },
  { name: 'EcosystemEdge' },
);

builder.queryFields((t) => ({
  ecosystems: t.field({
    type: EcosystemConnection,
    authScopes: { read: true },
    complexity: pageCost,
    description: 'The ecosystems of this server, by name.',
    args: {
      first: t.arg.int({ defaultValue: 50, description: 'Rows on a page, 1 to 200.' }),
      after: t.arg.string({ description: 'The endCursor of the page before.' }),
    },
    resolve: async (_root, args, { database, viewer }, info) => {
      const limit = limitOf(args);
      const mark = listMark('ecosystems');
      const rows = await database.read(ecosystemPage, {
        ...afterName(args, mark),
        limit,
        counts: below(nodesBelow(selectedAt(info)), 'counts').length > 0,
        sees: seesIn(viewer),
        closed: [...(viewer.closed ?? [])],
        total: selectedAt(info, 'totalCount').length > 0,
      });
      return toPage(
        rows.flatMap((row) => (row.ecosystem ? [{ ...row, ecosystem: row.ecosystem }] : [])),
        limit,
        args,
        (row) => ({ row: row.ecosystem, counts: row.counts ?? undefined }),
        (row) => encodeCursor(mark, row.cursorName ?? '', row.ecosystem.id),
        () => rows[0]?.total ?? 0,
      );
    },
  }),
  ecosystem: t.field({
    type: EcosystemRef,
    nullable: true,
    authScopes: { read: true },
    description: 'One ecosystem by the slug or the id in its address; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its part of the address, or its id.' }) },
    resolve: async (_root, { slug }, { database, viewer }, info) => {
      const found = await database.read(ecosystemRead, {
        id: parseId(slug)?.type === 'Ecosystem' ? slug : null,
        slug,
        counts: selectedAt(info, 'counts').length > 0,
        sees: seesIn(viewer),
        types: selectedAt(info, 'interdependencyTypes').length > 0,
      });
      const there = found.filter(({ ecosystem }) => !isClosed(viewer, ecosystem.id));
      // The slug of one may look like the id of another.
      const row = there.find(({ ecosystem }) => ecosystem.slug === slug) ?? there[0];
      return row
        ? { row: row.ecosystem, counts: row.counts ?? undefined, types: row.types ?? undefined }
        : null;
    },
  }),
}));
