import { knowsAuthors, may } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import { makeEnum } from '../graphql/enums.ts';
import { defineRecord } from '../graphql/record/define.ts';
import { defineMutations } from '../graphql/record/mutations.ts';
import { ecosystemOf, isElementId } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { unknownRef } from '../write/settle.ts';
import { ANSWERS } from './answer.ts';
import { LinkDeclarationRef, StatusChangeRef, tellingOf } from './declarations.schema.ts';
import { declarationsOf, waitsFor } from './declarations.ts';
import { BUILT_IN, interdependency } from './interdependency.ts';
import { type LinkType, LinkTypeRef } from './interdependency-type.schema.ts';
import { ownSide, requireNoTwin, requireType } from './link-checks.ts';
import type { StatusChange } from './link-states.ts';
import { answersTo, mayReword, type SideAnswers } from './may-answer.ts';

/** What is said of a link, as it comes with a row. */
type Said = Record<string, unknown> & { from: string; to: string; ownTypes?: LinkType[] };

export const LinkAnswerEnum = makeEnum('LinkAnswer', {
  description:
    'What is answered to a declared link: CONFIRM it; CORRECT it, which goes back to the other side; DISPUTE it, with a reason; LET_BE, which is not to be asked; END it, since it is over.',
  values: ANSWERS,
});

const stateOf = ({ from, to, ...properties }: Said): RecordState => ({
  ...{ id: '', kind: interdependency.name },
  properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null)),
  refs: { from, to },
});

const SideAnswersRef = builder.objectRef<SideAnswers>('SideAnswers').implement({
  description: 'What may be answered to a link for one side.',
  authScopes: { read: true },
  fields: (t) => ({
    side: t.id({
      nullable: true,
      description: 'The end; null for what a facilitator says for whoever has said nothing.',
      resolve: ({ side }) => side,
    }),
    answers: t.field({
      type: [LinkAnswerEnum],
      description: 'What is not refused.',
      resolve: ({ answers }) => answers,
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
  declarations: t.field({
    type: [LinkDeclarationRef],
    description: 'What each side says of it, the last word of each, the oldest first.',
    resolve: ({ row }, _args, context) => {
      const said = row.said as Said;
      const telling = tellingOf(context, ecosystemOf(row.id), [said.from, said.to]);
      return declarationsOf(stateOf(said)).map((each) => ({
        ...each,
        ...telling,
        ownTypes: said.ownTypes ?? [],
      }));
    },
  }),
  answers: t.field({
    type: [SideAnswersRef],
    description: 'What the reader may answer to it now, for each side that they speak for.',
    resolve: ({ row }, _args, { viewer }) =>
      answersTo(stateOf(row.said as Said), viewer, ecosystemOf(row.id)),
  }),
  mayReword: t.boolean({
    description:
      'Whether the reader may change its words and take it back: who declared it, until the other side has answered, and facilitators.',
    resolve: ({ row }, _args, { viewer }) =>
      mayReword(stateOf(row.said as Said), viewer, ecosystemOf(row.id)),
  }),
  waitsFor: t.idList({
    description: 'The ids of the ends whose answer it waits for.',
    resolve: ({ row }) => waitsFor(stateOf(row.said as Said)),
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
      update:
        'Changes a link; its two ends stay, and each side answers by a mutation of its own. Of one that was answered, facilitators change the words: who had agreed is asked again.',
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
    // Who speaks for a side declares in its name; where a facilitator does, that is kept with it.
    keeps: ({ properties: { declaredBy, ecosystem } }, viewer): Record<string, unknown> =>
      declaredBy !== undefined && may(viewer, 'curate', String(ecosystem)) ? { isDeclaredFor: true } : {},
    check: async (opened, after, { type }, run) => {
      await requireType(type as string | null | undefined, opened, run);
      requireNoTwin(after, opened);
    },
  },
);
