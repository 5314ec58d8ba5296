import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { Invalid } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { WAITS } from '../graphql/effort.ts';
import { makeEnum } from '../graphql/enums.ts';
import { objectOf } from '../graphql/record/define.ts';
import { payloadNode } from '../graphql/record/payload.ts';
import { ecosystemOf, isIdOf } from '../kind/ids.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { COSTS } from '../load/costs.ts';
import { toPlain } from '../neo4j/stored.ts';
import type { RecordNode, Row } from '../read/node.ts';
import { limitOf, pageCost } from '../read/page.ts';
import { selectedAt } from '../read/selection.ts';
import { change } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT } from '../write/inputs.ts';
import { requireVersion } from '../write/require-version.ts';
import { LIKENESS_REASONS, type LikenessReason, likenessReasons } from './likeness.ts';
import { type JoinedField, joinedFields, merging } from './merge.ts';
import { stakeholderLikelyDuplicates } from './stakeholder.queries.ts';

const LikenessReasonEnum = makeEnum('LikenessReason', {
  description: 'Why two stakeholders look alike: by NAME, by an OTHER_NAME of one of them, or by WEBSITE.',
  values: LIKENESS_REASONS,
});

type Pair = { one: RecordNode; other: RecordNode; because: LikenessReason[] };

const LikelyDuplicateRef = builder.objectRef<Pair>('LikelyDuplicate').implement({
  description: 'Two stakeholders that are likely one.',
  authScopes: { read: true },
  fields: (t) => ({
    one: t.field({
      type: objectOf('Stakeholder'),
      description: 'The older record; its own fields only.',
      resolve: ({ one }) => one,
    }),
    other: t.field({
      type: objectOf('Stakeholder'),
      description: 'The younger record; its own fields only.',
      resolve: ({ other }) => other,
    }),
    because: t.field({ type: [LikenessReasonEnum], description: 'Why.', resolve: ({ because }) => because }),
  }),
});

builder.objectField(EcosystemRef, 'likelyDuplicates', (t) =>
  t.field({
    type: [LikelyDuplicateRef],
    authScopes: ({ row }) => ({ curate: row.id }),
    complexity: (args) => ({ field: COSTS.alike, ...pageCost(args) }),
    description: 'Stakeholders that are likely the same, by name: for facilitators, who may merge them.',
    args: { first: t.arg.int({ defaultValue: 50, description: 'How many pairs at most, 1 to 200.' }) },
    resolve: async ({ row }, args, { database }) => {
      const limit = limitOf(args) - 1;
      const rows = await database.read(stakeholderLikelyDuplicates, { ecosystem: row.id, limit });
      return rows.map(({ one, other }) => ({
        one: { row: toPlain(one) as Row },
        other: { row: toPlain(other) as Row },
        because: likenessReasons(one, other),
      }));
    },
  }),
);

const MergeStakeholdersInput = builder.inputType('MergeStakeholdersInput', {
  description: 'Two stakeholders that are one.',
  validate: checksOf({ idempotencyKey: idempotencyKey.nullish() }),
  fields: (t) => ({
    keep: t.id({ required: true, description: 'The stakeholder that stays, under its id.' }),
    keepVersion: t.int({ required: true, description: 'Its version that was seen.' }),
    absorb: t.id({
      required: true,
      description: 'The stakeholder that becomes a part of it; its id leads there.',
    }),
    absorbVersion: t.int({ required: true, description: 'Its version that was seen.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

const JoinedFieldRef = builder.objectRef<JoinedField>('JoinedField').implement({
  description: 'A link that two merged stakeholders both had, and a field of it that they said differently.',
  authScopes: { read: true },
  fields: (t) => ({
    type: t.exposeString('type', { description: 'The type of the link, such as FUNDS.' }),
    with: t.exposeID('with', { description: 'The id of its other end.' }),
    field: t.exposeString('field', { description: 'The name of the field, such as strength.' }),
    kept: t.exposeString('kept', {
      description: 'What the link says now: what it said of the one that stays.',
    }),
    dropped: t.exposeString('dropped', { description: 'What was said of the other, and is not kept.' }),
  }),
});

type Merged = { node: RecordNode; revision: number; joined?: JoinedField[] };
const MergePayload = builder.objectRef<Merged>('MergePayload').implement({
  description: 'The stakeholder that two have become.',
  authScopes: { read: true },
  fields: (t) => ({
    stakeholder: t.field({
      type: objectOf('Stakeholder'),
      description: 'The stakeholder.',
      resolve: ({ node }) => node,
    }),
    revision: t.exposeInt('revision', { description: 'The revision to undo, should it have been wrong.' }),
    joined: t.field({
      type: [JoinedFieldRef],
      description: 'Where two links became one and differed: which value was kept.',
      // A receipt of an earlier version does not tell.
      resolve: ({ joined = [] }) => joined,
    }),
  }),
});

builder.mutationField('mergeStakeholders', (t) =>
  t.field({
    type: MergePayload,
    authScopes: (_root, { input }) => ({ curate: ecosystemOf(input.keep) }),
    extensions: WAITS,
    description:
      'Makes two records of one stakeholder one: its links, needs, seats, nominations and all other records move, names become other names, empty fields are filled, and the old id leads to the one that stays.',
    args: { input: t.arg({ type: MergeStakeholdersInput, required: true, description: 'Which two.' }) },
    resolve: async (_root, { input }, context, info) => {
      const { keep, absorb } = input;
      const ecosystem = ecosystemOf(keep);
      for (const [path, id] of Object.entries({ keep, absorb })) {
        if (isIdOf(id, 'Stakeholder') && ecosystemOf(id) === ecosystem && (path === 'keep' || id !== keep))
          continue;
        throw new Invalid(sentence('stakeholder.merge', { field: path }), [
          complaint(path, 'stakeholder.two'),
        ]);
      }
      const ids = [keep, absorb];
      const answer = await change(
        context,
        { action: 'mergeStakeholders', input },
        { ecosystem, ids, around: ids },
        (opened) => {
          const kept = opened.records.get(keep);
          const gone = opened.records.get(absorb);
          requireVersion(kept, { id: keep, version: input.keepVersion }, opened);
          requireVersion(gone, { id: absorb, version: input.absorbVersion }, opened);
          const changes = merging(kept, gone, opened);
          const after = changes[0]?.after ?? kept;
          const joined = joinedFields(changes, { kept: keep, gone: absorb });
          return {
            changes,
            answer: { after, revision: opened.revision, joined },
            former: [{ id: absorb, now: keep }],
          };
        },
      );
      const payload = await payloadNode(context, answer, selectedAt(info, 'stakeholder'));
      return { ...payload, joined: answer.joined };
    },
  }),
);
