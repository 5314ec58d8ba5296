/** Where little was asked, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { inLanguage, languageOf } from '../language/language.ts';
import { type Haze, hazeIn } from './haze.ts';
import { UnseenRef } from './unseen.schema.ts';

const HazeRef = builder.objectRef<Haze>('UnseenHaze').implement({
  description: 'A community or a place around which little was asked.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The id of the community or the place.' }),
    name: t.string({
      description: 'What it is called.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ name, nameFr }, { language }) => inLanguage(languageOf(language), name, nameFr),
    }),
    lists: t.exposeInt('lists', { description: 'How many lists name somebody of it.' }),
    coverage: t.exposeFloat('coverage', {
      description: 'How far these reach, 0 to 1.',
    }),
    members: t.idList({
      description: 'The ids of the stakeholders that belong to it.',
      resolve: ({ members }) => members.map(({ id }) => id),
    }),
  }),
});

builder.objectField(UnseenRef, 'haze', (t) =>
  t.field({
    type: [HazeRef],
    authScopes: { read: true },
    description:
      'Where little was asked: communities and places of three stakeholders or more that fewer than three lists name, or with a coverage below .5; those that the fewest name first, 24 at most; of the whole ecosystem, whatever it is narrowed to.',
    resolve: async ({ facts, around }) => hazeIn(facts, await around()),
  }),
);
