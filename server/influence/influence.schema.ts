/** Influence, in GraphQL. */
import { IN_LANGUAGE } from '../ecosystem/ecosystem.schema.ts';
import { builder } from '../graphql/builder.ts';
import { WAITS } from '../graphql/effort.ts';
import { makeEnum } from '../graphql/enums.ts';
import { enumWords } from '../language/enum-words.ts';
import { languageOf } from '../language/language.ts';
import { COSTS } from '../load/costs.ts';
import { limitOf } from '../read/page.ts';
import { PartyRef } from '../synergy/party.schema.ts';
import { ENTRY_KINDS, type Entry, SECTIONS } from './influence.ts';
import { reasonOf } from './influence-words.ts';
import { type Influence, readInfluence } from './read-influence.ts';

const SectionEnum = makeEnum('InfluenceSection', {
  description:
    'A list: AMBASSADORS to invite, BROKERS between groups, SALIENCE (on whom many rely), the CORE and the edge, COMMUNITIES (who works together, against what is declared), TIES that grew or fade.',
  values: SECTIONS,
});
const KindEnum = makeEnum('InfluenceEntryKind', {
  description: 'Why something is in a list of influence.',
  values: ENTRY_KINDS,
});

const EntryRef = builder.objectRef<Entry>('InfluenceEntry').implement({
  description: 'One line of a list, with why it is there. No line has a score.',
  authScopes: { read: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The same over time, and unique in its list.' }),
    kind: t.field({ type: KindEnum, description: 'Why it is there.', resolve: ({ kind }) => kind }),
    name: t.string({
      description: 'The same in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: ({ kind }, { language }) => enumWords('InfluenceEntryKind', kind)[languageOf(language)],
    }),
    who: t.field({
      type: [PartyRef],
      description: 'Whom it is about; of a group, up to 200 by their names.',
      resolve: ({ who }) => [...who],
    }),
    others: t.field({
      type: [PartyRef],
      description: 'Others that it names, the first of them.',
      resolve: ({ others }) => [...others],
    }),
    reason: t.string({
      description: 'Why, in words.',
      args: { language: t.arg(IN_LANGUAGE) },
      resolve: (entry, { language }) => reasonOf(entry, languageOf(language)),
    }),
    link: t.id({
      nullable: true,
      description: 'The id of the link that it is about, for TIES.',
      resolve: (entry) => ('link' in entry ? entry.link : null),
    }),
  }),
});

type Page = Influence & { shown: Entry[] };

const InfluenceRef = builder.objectRef<Page>('Influence').implement({
  description: 'One list of influence, as far as this reader may see.',
  authScopes: { read: true },
  fields: (t) => ({
    revision: t.exposeInt('revision', { description: 'The revision of the ecosystem that it is of.' }),
    day: t.expose('day', { type: 'Date', description: 'The day by which links were judged to hold.' }),
    section: t.field({ type: SectionEnum, description: 'Which list.', resolve: ({ section }) => section }),
    isWithheld: t.exposeBoolean('isWithheld', {
      description: 'It singles out stakeholders, and this reader is no member: nothing is told.',
    }),
    from: t.field({
      type: 'Date',
      description: 'For TIES: the first day of the period.',
      resolve: ({ period }) => period.from,
    }),
    to: t.field({
      type: 'Date',
      description: 'For TIES: its last day.',
      resolve: ({ period }) => period.to,
    }),
    silentMonths: t.int({
      description: 'For TIES: after how many months without news a link is told of.',
      resolve: ({ period }) => period.silentMonths,
    }),
    totalCount: t.int({ description: 'How many lines there are.', resolve: ({ entries }) => entries.length }),
    entries: t.field({
      type: [EntryRef],
      description: 'Ambassadors in the order in which each adds to those before; the others by name.',
      resolve: ({ shown }) => shown,
    }),
  }),
});

builder.queryField('influence', (t) =>
  t.field({
    type: InfluenceRef,
    authScopes: { read: true },
    extensions: WAITS,
    complexity: ({ section }) => ({
      field: section === 'TIES' ? 2 * COSTS.past : COSTS.influence,
      multiplier: 1,
    }),
    description:
      'Who stands out in one way each, who works together, and how links changed, each with why and none with a score: docs/influence.md. Worked out as if what is hidden from this reader did not exist.',
    args: {
      ecosystem: t.arg.string({ required: true, description: 'The slug of the ecosystem.' }),
      section: t.arg({ type: SectionEnum, required: true, description: 'Which list.' }),
      from: t.arg({
        type: 'Date',
        description: 'For TIES: the first day of the period; twelve months before its last when left out.',
      }),
      to: t.arg({ type: 'Date', description: 'For TIES: its last day; today when left out.' }),
      silentMonths: t.arg.int({
        defaultValue: 12,
        description: 'For TIES: tell of links without news for so many months, 1 to 120.',
      }),
      first: t.arg.int({ defaultValue: 50, description: 'How many lines at most, 1 to 200.' }),
      skip: t.arg.int({ defaultValue: 0, description: 'How many to leave out at the beginning.' }),
    },
    resolve: async (_root, { ecosystem, first, skip, ...asked }, context): Promise<Page> => {
      const limit = limitOf({ first }) - 1;
      const found = await readInfluence(context, ecosystem, asked);
      const start = Math.max(0, skip ?? 0);
      return { ...found, shown: found.entries.slice(start, start + limit) };
    },
  }),
);
