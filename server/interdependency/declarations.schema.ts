/** What each side says of a link, in GraphQL. */
import { type Settings, shows } from '../access/sees.ts';
import { knowsAuthors, voicesOf } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { enumOf, makeEnum } from '../graphql/enums.ts';
import type { Enumeration } from '../kind/kind.ts';
import { settingsOf } from '../read/settings.ts';
import { authorName } from '../sign-in/authors.ts';
import { type Declaration, SAYINGS } from './declarations.ts';
import { BUILT_IN, interdependency } from './interdependency.ts';
import { type LinkType, LinkTypeRef } from './interdependency-type.schema.ts';
import type { StatusChange } from './link-states.ts';

const { status, direction } = interdependency.fields;
const enumFor = (field: typeof status) => enumOf((field as { of: Enumeration }).of);

/** Asked once in a request for each ecosystem, and only where there is a note to tell. */
const asked = new WeakMap<Context, Map<string, Promise<Settings>>>();

async function showsDisputeNotes(context: Context, ecosystem: string): Promise<boolean> {
  const known = asked.get(context) ?? new Map<string, Promise<Settings>>();
  asked.set(context, known);
  const settings = known.get(ecosystem) ?? settingsOf(context.database, ecosystem);
  known.set(ecosystem, settings);
  return shows(await settings, 'showsDisputeNotes');
}

/** Something that was said of a link in an ecosystem, and whether its reader is told who recorded it and why. */
type Told = { ecosystem: string; isTold: boolean };

export const StatusChangeRef = builder.objectRef<StatusChange & Told>('StatusChange').implement({
  description: 'When the status of a link became what, and who said so.',
  authScopes: { read: true },
  fields: (t) => ({
    status: t.field({
      type: enumFor(status),
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

const LinkSayingEnum = makeEnum('LinkSaying', {
  description:
    'What a side says of a link: it DECLARED it, CONFIRMED what the other says, CORRECTED or DISPUTED it, or LET_BE: wants not to be asked.',
  values: SAYINGS,
});

type ToldDeclaration = Declaration &
  Told & {
    /** Whether its reader speaks for one of the two ends. */ isParty: boolean;
    ownTypes: readonly LinkType[];
  };

export const LinkDeclarationRef = builder.objectRef<ToldDeclaration>('LinkDeclaration').implement({
  description: 'What one side says of a link: its own declaration, the last one that it made.',
  authScopes: { read: true },
  fields: (t) => ({
    says: t.field({ type: LinkSayingEnum, description: 'What it says.', resolve: ({ says }) => says }),
    side: t.exposeID('side', {
      nullable: true,
      description: 'The id of the end whose word it is; null where a facilitator says it of both.',
    }),
    on: t.field({ type: 'Date', description: 'The day.', resolve: ({ at }) => at.slice(0, 10) }),
    by: t.string({
      nullable: true,
      description: 'Who recorded it; null for readers who are no facilitators.',
      resolve: ({ by, isTold }, _args, context) => (isTold ? authorName(context, by) : null),
    }),
    isByFacilitator: t.boolean({
      description: 'Whether a facilitator says it in the place of that side.',
      resolve: ({ isFacilitators }) => isFacilitators === true,
    }),
    type: t.field({
      type: LinkTypeRef,
      nullable: true,
      description: 'Of which type the link is in its words; null for who disputes it or lets it be.',
      resolve: ({ terms, ownTypes }) => {
        if (!terms) return null;
        const { type: key } = terms;
        return BUILT_IN.get(key) ?? ownTypes.find((each) => each.key === key) ?? { key, label: key };
      },
    }),
    direction: t.field({
      type: enumFor(direction),
      nullable: true,
      description: 'Whether it runs one way in its words.',
      resolve: ({ terms }) => terms?.direction ?? null,
    }),
    from: t.id({
      nullable: true,
      description: 'The id of the end at which it starts in its words.',
      resolve: ({ terms }) => terms?.from ?? null,
    }),
    strength: t.int({
      nullable: true,
      description: 'How strong it is in its words, from 1 to 5.',
      resolve: ({ terms }) => terms?.strength ?? null,
    }),
    note: t.string({
      nullable: true,
      description:
        'Why. Told to facilitators and to who speaks for one of the two ends; of a dispute to whoever sees the link, where the ecosystem shows the notes of disputes.',
      resolve: async ({ note, isTold, isParty, says, ecosystem }, _args, context) => {
        if (note === undefined) return null;
        if (isTold || isParty) return note;
        return says === 'DISPUTED' && (await showsDisputeNotes(context, ecosystem)) ? note : null;
      },
    }),
  }),
});

/** Who reads what is said of a link, by its two ends. */
export function tellingOf({ viewer }: Context, ecosystem: string, ends: readonly unknown[]) {
  const own = voicesOf(viewer, ecosystem);
  return {
    ecosystem,
    isTold: knowsAuthors(viewer, ecosystem),
    isParty: ends.some((end) => own.has(String(end))),
  };
}
