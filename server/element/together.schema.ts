/** Several elements changed at once, in one change with one undo: what a selection on the map or in the table asks for. */
import { z } from 'zod';
import { Invalid, NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { WAITS } from '../graphql/effort.ts';
import { enumOf } from '../graphql/enums.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import { asMessage } from '../language/checks.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { change } from '../write/change.ts';
import { checksOf, idempotencyKey, KEY_TEXT, listOfLines } from '../write/inputs.ts';
import type { Opened } from '../write/opened.ts';
import { settle } from '../write/settle.ts';
import { nextVersion } from '../write/versions.ts';

/** Elements that are changed at once at most. */
export const MOST_TOGETHER = 1_000;

/** The check of what names several elements: one at least, and not too many. */
export const idsGiven = <S extends z.ZodType>(one: S) =>
  z
    .array(one)
    .min(1, { message: asMessage(sentence('together.none')) })
    .max(MOST_TOGETHER, { message: asMessage(sentence('together.tooMany', { most: MOST_TOGETHER })) });

/** The fields that one value is given for all, and that both kinds of element have or only stakeholders. */
const FIELDS = ['place', 'sector', 'status', 'visibility'] as const;

const stakeholderEnum = (name: 'sector' | 'status' | 'visibility') => {
  const field = kindOf('Stakeholder').fields[name];
  if (field?.is !== 'enum') throw new Error(`A stakeholder has no ${name} of fixed words.`);
  return enumOf(field.of);
};

const ChangeElementsInput = builder.inputType('ChangeElementsInput', {
  description:
    'What is to hold for all of some elements. A field left out stays as it is in each of them; null clears it.',
  validate: checksOf({
    ids: idsGiven(z.string()),
    addTags: listOfLines.nullish(),
    removeTags: listOfLines.nullish(),
    idempotencyKey: idempotencyKey.nullish(),
  }),
  fields: (t) => ({
    ecosystem: t.id({ required: true, description: 'The id of the ecosystem that they all belong to.' }),
    ids: t.idList({
      required: true,
      description: `The ids of stakeholders and missions; ${MOST_TOGETHER.toLocaleString('en')} at most.`,
    }),
    addTags: t.stringList({ description: 'Tags that each of them has afterwards; those it has stay.' }),
    removeTags: t.stringList({ description: 'Tags that none of them has afterwards.' }),
    place: t.id({ description: 'Where they act: the id of a place.' }),
    sector: t.field({ type: stakeholderEnum('sector'), description: 'Of stakeholders only.' }),
    status: t.field({ type: stakeholderEnum('status'), description: 'Of stakeholders only.' }),
    visibility: t.field({ type: stakeholderEnum('visibility'), description: 'Of stakeholders only.' }),
    idempotencyKey: t.id({ description: KEY_TEXT }),
  }),
});

type Together = { changed: number; revision: number };

export const ChangedTogetherRef = builder.objectRef<Together>('ChangeElementsPayload').implement({
  description: 'What came of changing several elements at once.',
  authScopes: { read: true },
  fields: (t) => ({
    changed: t.exposeInt('changed', { description: 'How many were not so before, one at least.' }),
    revision: t.exposeInt('revision', {
      description: 'The revision of the ecosystem that holds all of it: undoing it takes all of it back.',
    }),
  }),
});

builder.mutationField('changeElements', (t) =>
  t.field({
    type: ChangedTogetherRef,
    authScopes: (_root, { input }) => ({
      write: { ecosystem: input.ecosystem, kind: kindOf('Stakeholder'), verb: 'change' },
    }),
    extensions: WAITS,
    description:
      'Changes several stakeholders and missions at once, all or nothing, in one revision. It is laid over what each of them is now, whatever version was seen.',
    args: { input: t.arg({ type: ChangeElementsInput, required: true, description: 'Which, and how.' }) },
    resolve: (_root, { input }, context) => {
      const ids = [...new Set(input.ids.map(String))];
      const isElsewhere = ids.some((id) => ecosystemOf(id) !== input.ecosystem);
      if (isElsewhere) throw new NotFound(sentence('together.gone'));
      const wanted = { ecosystem: input.ecosystem, ids: input.place ? [...ids, input.place] : ids };
      return change(context, { action: 'changeElements', input }, wanted, (opened) => {
        const changes = ids
          .map((id) => amended(opened.records.get(id), input, opened))
          .filter(({ before, after }) => said(before) !== said(after));
        if (changes.length === 0) throw new Invalid(sentence('together.already'));
        return { changes, answer: { changed: changes.length, revision: opened.revision } };
      });
    },
  }),
);

type Given = Partial<Record<(typeof FIELDS)[number], string | null | undefined>> & {
  addTags?: readonly string[] | null | undefined;
  removeTags?: readonly string[] | null | undefined;
};

/** One of them before and after. Throws `NotFound` when it is no element that the writer sees, `Invalid` for what it has no field for. */
function amended(before: RecordState | undefined, given: Given, opened: Opened) {
  if (!before || !kindOf(before.kind).isElement) throw new NotFound(sentence('together.gone'));
  const kind = kindOf(before.kind);
  const own = FIELDS.filter((name) => given[name] !== undefined);
  const foreign = own.find((name) => !(name in kind.fields) && !(name in kind.refs));
  if (foreign) {
    throw new Invalid(
      sentence('together.noField', { field: foreign, name: String(before.properties.name) }),
      [complaint(foreign, 'together.stakeholdersOnly')],
    );
  }
  const input = {
    ...Object.fromEntries(own.map((name) => [name, given[name]])),
    ...((given.addTags || given.removeTags) && { tags: tagsOf(before, given) }),
  };
  return { before, after: settle(kind, before, nextVersion(before, opened), input, opened) };
}

function tagsOf({ properties }: RecordState, { addTags, removeTags }: Given): string[] {
  const gone = new Set(removeTags ?? []);
  const stored = (properties.tags ?? []) as string[];
  return [...new Set([...stored, ...(addTags ?? [])])].filter((tag) => !gone.has(tag));
}

/** What a record says, without which version of it says so. */
function said({ properties, refs }: RecordState): string {
  const { version, updatedAt, updatedBy, ...rest } = properties;
  return JSON.stringify([rest, refs]);
}
