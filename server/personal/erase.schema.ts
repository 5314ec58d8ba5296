/** Erasing an individual, in GraphQL. */
import { admits, seesOf } from '../access/sees.ts';
import { may, ownOf } from '../access/viewer.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { builder } from '../graphql/builder.ts';
import { WAITS } from '../graphql/effort.ts';
import { ecosystemOf, isIdOf } from '../kind/ids.ts';
import type { RecordState } from '../kind/kind.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { fold } from '../text.ts';
import { type Erased, erasePerson } from './erase-person.ts';

const EraseIndividualInput = builder.inputType('EraseIndividualInput', {
  description: 'Whom to erase.',
  fields: (t) => ({
    stakeholder: t.id({
      required: true,
      description:
        'The id of the individual, who may be removed already: then what is kept of the past is erased.',
    }),
    confirm: t.string({ required: true, description: 'Their name, typed: it cannot be taken back.' }),
  }),
});

const EraseIndividualPayload = builder.objectRef<Erased>('EraseIndividualPayload').implement({
  description: 'What an erasure did.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'The revision that it made. It cannot be undone, nor can those that it touched.',
    }),
    rewritten: t.exposeInt('rewritten', {
      description: 'How many changes of the past, answers kept for retries, and the like were written anew.',
    }),
    alsoNamed: t.exposeInt('alsoNamed', {
      description: 'How many others have the same name, or have it in theirs: these stay as they are.',
    }),
  }),
});

builder.mutationField('eraseIndividual', (t) =>
  t.field({
    type: EraseIndividualPayload,
    authScopes: (_root, { input }) => ({ contribute: ecosystemOf(input.stakeholder) }),
    extensions: WAITS,
    description:
      'Erases an individual, and every word of them in the ecosystem, its history and its exports: by facilitators, or by who speaks for them.',
    args: { input: t.arg({ type: EraseIndividualInput, required: true, description: 'Whom.' }) },
    resolve: async (_root, { input: { stakeholder, confirm } }, { database, viewer, changes }) => {
      const ecosystem = ecosystemOf(stakeholder);
      const isCurator = may(viewer, 'curate', ecosystem);
      if (!isCurator && !ownOf(viewer, ecosystem).has(stakeholder))
        throw new NotAllowed(sentence('role.own'));
      const require = ({ properties }: RecordState) => {
        // Who speaks for somebody that is hidden from them is told nothing.
        if (!isCurator && !admits(seesOf(viewer, ecosystem), properties.visibility))
          throw new NotFound(sentence('record.gone'));
        requireConfirmed(properties, confirm);
      };
      const erased = isIdOf(stakeholder, 'Stakeholder')
        ? await erasePerson({ database, changes }, { id: stakeholder, author: viewer.id, require })
        : undefined;
      if (!erased) throw new NotFound(sentence('record.gone'));
      return erased;
    },
  }),
);

/** Throws `Invalid` for an institution, and where another name was typed. */
function requireConfirmed({ kind, name, nameFr }: Record<string, unknown>, confirm: string): void {
  if (kind !== 'INDIVIDUAL') throw new Invalid(sentence('erase.institution'));
  const typed = fold(confirm.trim());
  if ([name, nameFr].some((each) => typeof each === 'string' && fold(each) === typed)) return;
  const wrong = complaint('confirm', 'erase.confirm', { name: String(name) });
  throw new Invalid(wrong, [wrong]);
}
