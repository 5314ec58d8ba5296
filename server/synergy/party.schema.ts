/** Who is told of in readings of what could be done together, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { languageOf } from '../language/language.ts';
import type { Party } from './synergy.ts';

export const PartyRef = builder.objectRef<Party>('SynergyParty').implement({
  description: 'One of those concerned: a stakeholder, a mission or a community.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.string({
      description: 'What it is called; a mission by its #tag.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ name, nameFr }, { language }) => (languageOf(language) === 'fr' ? nameFr : name),
    }),
  }),
});
