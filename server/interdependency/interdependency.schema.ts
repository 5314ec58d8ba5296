import { type Settings, shows } from '../access/sees.ts';
import { knowsAuthors, may, ownOf, type Viewer } from '../access/viewer.ts';
import { Conflict, Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { enumOf } from '../graphql/enums.ts';
import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations, payloadOf } from '../graphql/record/mutations.ts';
import { payloadNode } from '../graphql/record/payload.ts';
import { ecosystemOf, isElementId } from '../kind/ids.ts';
import type { Enumeration, RecordState } from '../kind/kind.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import { selectedAt } from '../read/selection.ts';
import { settingsOf } from '../read/settings.ts';
import { authorName } from '../sign-in/authors.ts';
import { change } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT, lineText } from '../write/inputs.ts';
import type { Opened } from '../write/opened.ts';
import { requireVersion } from '../write/require-version.ts';
import { unknownRef } from '../write/settle.ts';
import { interdependencyTypes } from './interdependency.queries.ts';
import { BUILT_IN, interdependency, type LinkStatus, type StatusChange, twinOf } from './interdependency.ts';
import { type LinkType, LinkTypeRef } from './interdependency-type.schema.ts';
import { ownEnd } from './one-end.ts';
import { withStatus } from './status.ts';

const { status } = interdependency.fields;
const InterdependencyStatusEnum = enumOf((status as { of: Enumeration }).of);

/** A step of a link in an ecosystem, and whether its reader is told who recorded it and why. */
type ToldStep = StatusChange & { ecosystem: string; isTold: boolean };

/** Asked once in a request for each ecosystem, and only where there is a note to tell. */
const asked = new WeakMap<Context, Map<string, Promise<Settings>>>();

async function showsDisputeNotes(context: Context, ecosystem: string): Promise<boolean> {
  const known = asked.get(context) ?? new Map<string, Promise<Settings>>();
  asked.set(context, known);
  const settings = known.get(ecosystem) ?? settingsOf(context.database, ecosystem);
  known.set(ecosystem, settings);
  return shows(await settings, 'showsDisputeNotes');
}

const StatusChangeRef = builder.objectRef<ToldStep>('StatusChange').implement({
  description: 'When the status of a link became what, and who said so.',
  authScopes: { read: true },
  fields: (t) => ({
    status: t.field({
      type: InterdependencyStatusEnum,
      description: 'What it became.',
      resolve: ({ status }) => status,
    }),
    on: t.field({ type: 'Date', description: 'The day.', resolve: ({ on }) => on }),
    by: t.string({
      nullable: true,
      description: 'Who recorded it; null for readers who are no facilitators.',
      resolve: ({ by, isTold }, _args, context) => (isTold ? authorName(context, by) : null),
    }),
    side: t.exposeID('side', {
      nullable: true,
      description: 'The id of the end that said so; null when a facilitator spoke for it.',
    }),
    note: t.string({
      nullable: true,
      description:
        'Why. Told to facilitators; of a link that was disputed to whoever sees the link, where the ecosystem shows the notes of disputes.',
      resolve: async ({ note, isTold, status, ecosystem }, _args, context) => {
        if (note === undefined) return null;
        const isShown = isTold || (status === 'DISPUTED' && (await showsDisputeNotes(context, ecosystem)));
        return isShown ? note : null;
      },
    }),
  }),
});

defineRecord(interdependency, (t) => ({
  type: t.field({
    type: LinkTypeRef,
    description: 'What kind of link it is.',
    resolve: ({ row }): LinkType => {
      const key = String(row.type);
      return BUILT_IN.get(key) ?? (row.ownType as LinkType | null | undefined) ?? { key, label: key };
    },
  }),
  statusChanges: t.field({
    type: [StatusChangeRef],
    description: 'How its status came about, oldest first.',
    resolve: ({ row }, _args, { viewer }) => {
      const ecosystem = ecosystemOf(row.id);
      const isTold = knowsAuthors(viewer, ecosystem);
      const steps = ((row.statusChanges ?? []) as string[]).map((text) => JSON.parse(text) as StatusChange);
      return steps.map((step) => ({ ...step, ecosystem, isTold }));
    },
  }),
}));

defineMutations(
  interdependency,
  {
    create: 'createInterdependency',
    update: 'updateInterdependency',
    remove: 'removeInterdependency',
  },
  {
    says: {
      create:
        'Declares a link. CONFLICT when the same two have one of this type in an overlapping period; `existing` names it.',
      update: 'Changes a link; its two ends stay, and its status has a mutation of its own.',
      remove: 'Removes a link that should not have been there; one that is over is better ended.',
    },
    opening: ({ id, from, to }) => {
      // A link that is there keeps its ends.
      if (id !== undefined) return {};
      for (const [name, end] of Object.entries({ from, to }))
        if (!isElementId(String(end))) throw unknownRef(interdependency, name);
      return { ends: [[String(from), String(to)]] };
    },
    unsaid: ({ from, to, declaredBy }, viewer) => ({
      declaredBy: declaredBy ?? ownSide([String(from), String(to)], viewer),
    }),
    check: async (opened, after, { type }, run) => {
      await requireType(type as string | null | undefined, opened, run);
      requireNoTwin(after, opened);
    },
  },
);

/** For which end somebody speaks who does not say: the one that is theirs; for none in particular, who facilitates. */
function ownSide(ends: readonly string[], viewer: Viewer): string | undefined {
  const ecosystem = ecosystemOf(ends[0] ?? '');
  return may(viewer, 'curate', ecosystem) ? undefined : ownEnd(ends, ownOf(viewer, ecosystem));
}

async function requireType(type: string | null | undefined, { ecosystem }: Opened, run: Run): Promise<void> {
  if (!type || BUILT_IN.has(type)) return;
  const own = (await run(interdependencyTypes, { ecosystems: [ecosystem] })).map((row) => row.type);
  if (own.some(({ key }) => key === type)) return;
  const known = [...BUILT_IN.keys(), ...own.map(({ key }) => key)];
  throw new Invalid(sentence('link.type', { type, known }), [
    complaint('type', 'link.typeWanted', { known }),
  ]);
}

function requireNoTwin(link: RecordState, { links }: Opened): void {
  const twin = twinOf(link, links);
  if (!twin) return;
  throw new Conflict(sentence('link.twin'), {
    existing: twin.id,
    issues: [complaint('type', 'link.twinWanted')],
  });
}

const SetInterdependencyStatusInput = builder.inputType('SetInterdependencyStatusInput', {
  description: 'What the other side says of a declared link, or that it is over.',
  validate: checksOf({ note: lineText.nullish(), idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    id: t.id({ required: true, description: 'The link.' }),
    version: t.int({
      required: true,
      description: 'The version that was seen; CONFLICT when there is a newer one.',
    }),
    status: t.field({
      type: InterdependencyStatusEnum,
      required: true,
      description:
        'What it becomes: a DECLARED link is CONFIRMED or DISPUTED, a disputed one can be confirmed after all, and any can be ENDED. An ended link stays as it is: declare a new one.',
    }),
    on: t.field({
      type: 'Date',
      description: 'The day; today when left out. The last day of a link that ends.',
    }),
    side: t.id({
      description:
        'The end that says so; never the one that declared it, unless the link ends. Left out: a facilitator.',
    }),
    note: t.string({ description: 'Why, on one line.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

builder.mutationField('setInterdependencyStatus', (t) =>
  t.field({
    type: payloadOf(interdependency),
    authScopes: (_root, { input }) => ({
      write: { ecosystem: ecosystemOf(input.id), kind: interdependency, verb: 'change' },
    }),
    description: 'Confirms, disputes or ends a link. No end confirms its own declaration.',
    args: {
      input: t.arg({
        type: SetInterdependencyStatusInput,
        required: true,
        description: 'What is said of it.',
      }),
    },
    resolve: async (_root, { input }, context, info) => {
      const answer = await change(
        context,
        { action: 'setInterdependencyStatus', input },
        { ecosystem: ecosystemOf(input.id), links: [input.id] },
        (opened) => {
          const before = opened.records.get(input.id);
          requireVersion(before, input, opened);
          const side = input.side ?? ownSide(Object.values(before.refs), context.viewer);
          const after = withStatus(before, { ...input, side, status: input.status as LinkStatus }, opened);
          requireNoTwin(after, opened);
          return { changes: [{ before, after }], answer: { after, revision: opened.revision } };
        },
      );
      return payloadNode(context, answer, selectedAt(info, 'interdependency'));
    },
  }),
);
