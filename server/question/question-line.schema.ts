/** A line that somebody typed, read as a question, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { builder } from '../graphql/builder.ts';
import { fieldLabel } from '../language/fields.ts';
import { type Language, languageOf } from '../language/language.ts';
import { wordsIn } from '../language/typeset.ts';
import { fold } from '../text.ts';
import { saySentence } from './answer-lines.ts';
import type { Meaning } from './line/lexicon.ts';
import { type LineRead, readLine } from './line/read-line.ts';
import type { Suggestion } from './line/suggest.ts';
import type { LinePart } from './line/understand.ts';
import { subjects } from './subjects.ts';
import { SUBJECT_WORDS } from './words.ts';

const PartRef = builder.objectRef<LinePart>('QuestionLinePart').implement({
  description: 'A part of a typed line, and what it was understood as.',
  authScopes: { read: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As it was typed.' }),
    isUnderstood: t.exposeBoolean('isUnderstood', {
      description: 'It means something here. What does not is in no question that is made of the line.',
    }),
    means: t.string({
      nullable: true,
      description: 'What it was understood as, in words; null for what only holds the line together.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ text, meaning }, { language }) => {
        const means = meaning && meansOf(meaning, languageOf(language));
        // What says itself is not said twice.
        return means && fold(means) !== fold(text) ? means : undefined;
      },
    }),
  }),
});

/** "place", "Sector", "who holds a seat of the role “Funder” today…". */
function meansOf(meaning: Meaning, language: Language): string | undefined {
  switch (meaning.is) {
    case 'record': {
      const kind = SUBJECT_WORDS[meaning.kind.toUpperCase()]?.[language][0] ?? meaning.kind;
      return `${meaning.name} (${kind})`;
    }
    case 'value':
      return fieldLabel(meaning.of, meaning.field, language);
    case 'relation': {
      const relation = subjects().get(meaning.of)?.relations.get(meaning.what);
      return relation?.means ? wordsIn(relation.means, language) : relation?.words[language][1];
    }
    case 'subject':
      return SUBJECT_WORDS[meaning.key]?.[language][1];
    case 'word':
      return undefined;
  }
}

const SuggestionRef = builder.objectRef<Suggestion>('QuestionLineSuggestion').implement({
  description: 'How a typed line may go on.',
  authScopes: { read: true },
  fields: (t) => ({
    line: t.exposeString('line', { description: 'The line as it would be.' }),
    text: t.exposeString('text', { description: 'What is new of it.' }),
    kind: t.string({
      nullable: true,
      description: 'The key of the subject that it names a record of; null for a word.',
      resolve: ({ kind }) => kind,
    }),
  }),
});

const LineRef = builder.objectRef<LineRead & { ecosystem: string }>('QuestionLine').implement({
  description: 'A typed line, read as a question: what of it was understood, and what it asks.',
  authScopes: ({ ecosystem }) => ({ read: ecosystem }),
  fields: (t) => ({
    parts: t.field({
      type: [PartRef],
      description: 'The line part by part.',
      resolve: ({ parts }) => parts,
    }),
    definition: t.field({
      type: 'QuestionDefinition',
      nullable: true,
      description: 'The question of what was understood; null when there is none.',
      resolve: ({ definition }) => definition && JSON.stringify(definition),
    }),
    sentence: t.string({
      nullable: true,
      description: 'The same in plain words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ definition, ecosystem }, { language }, context) =>
        definition && saySentence(context, ecosystem, definition, languageOf(language)),
    }),
    isWhole: t.exposeBoolean('isWhole', {
      description: 'All of the line was understood, and nothing is missing: it can be asked as it is.',
    }),
    suggestions: t.field({
      type: [SuggestionRef],
      description: 'What may follow, eight at most.',
      resolve: ({ suggestions }) => suggestions,
    }),
  }),
});

builder.queryField('questionLine', (t) =>
  t.field({
    type: LineRef,
    authScopes: { read: true },
    complexity: { field: 200 },
    description:
      'Reads a typed line as a question: "missions without funder in Uptown", « besoins sans offre à Uptown ». By a small grammar and the names of the ecosystem that this reader may see; what is not understood is told. Asks nothing: `ask` does.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      line: t.arg.string({ required: true, description: 'The line; the first 300 characters are read.' }),
      language: t.arg({ ...IN_LANGUAGE, description: 'In which language to suggest; either is understood.' }),
    },
    resolve: async (_root, { ecosystem, line, language }, context) => {
      const { id } = await findEcosystem(context.database, ecosystem, context.viewer);
      return { ...(await readLine(context, ecosystem, line, languageOf(language))), ecosystem: id };
    },
  }),
);
