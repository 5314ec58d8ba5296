/** Where somebody stands who joins an ecosystem: told to themselves alone. */

import { accountOf } from '../access/rights.ts';
import { seesOf } from '../access/sees.ts';
import type { Account, Viewer } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf, makeEnum } from '../graphql/enums.ts';
import type { Enumeration } from '../kind/kind.ts';
import { speak } from '../language/sentence.ts';
import { requirePeople } from '../members/people.ts';
import type { Database } from '../neo4j/database.ts';
import { SECTOR, stakeholder } from '../stakeholder/stakeholder.ts';
import { type Answer, CLAIM_HOW, CLAIM_STATES, type Claim, PARTS, type Profile } from './claim.ts';
import { ruleOf, stakeholderOf, whyNot } from './claims.ts';
import { type JoiningEcosystemRow, joiningNamed } from './joining.queries.ts';
import { MEETING_REASONS, type Meeting, meetings, type Named, type NeedToMeet } from './meet.ts';

export const StakeholderKindEnum = enumOf((stakeholder.fields.kind as { of: Enumeration }).of);
export const SectorEnum = enumOf(SECTOR);
export const JoiningPartEnum = makeEnum('JoiningPart', {
  description: 'What is answered by who joins.',
  values: PARTS,
});
export const ClaimStateEnum = makeEnum('ClaimState', {
  description: 'How a request to join stands.',
  values: CLAIM_STATES,
});
export const ClaimHowEnum = makeEnum('ClaimHow', {
  description: 'By what a request to join was approved.',
  values: CLAIM_HOW,
});
const MeetingReasonEnum = makeEnum('MeetingReason', {
  description: 'Why two could meet.',
  values: MEETING_REASONS,
});

/** What is called how, for who sees it. */
export const NamedRef = builder.objectRef<Named>('NamedRecord').implement({
  description: 'A record and what it is called.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    nameFr: t.string({
      nullable: true,
      description: 'Its name in French, where it differs.',
      resolve: ({ nameFr }) => nameFr,
    }),
  }),
});

export const ProfileRef = builder.objectRef<Profile>('JoiningProfile').implement({
  description: 'What somebody new on the map says of themselves.',
  authScopes: { read: true },
  fields: (t) => ({
    kind: t.field({ type: StakeholderKindEnum, description: 'What they are.', resolve: ({ kind }) => kind }),
    name: t.exposeString('name', { description: 'Their name.' }),
    sector: t.field({
      type: SectorEnum,
      nullable: true,
      description: 'Their sector.',
      resolve: ({ sector }) => sector,
    }),
    place: t.id({
      nullable: true,
      description: 'Where they are: a place, by id.',
      resolve: ({ place }) => place,
    }),
    website: t.string({ nullable: true, description: 'Their website.', resolve: ({ website }) => website }),
    summary: t.string({ nullable: true, description: 'What they do.', resolve: ({ summary }) => summary }),
  }),
});

type Told = Answer & { named: ReadonlyMap<string, Named> };
export const AnswerRef = builder.objectRef<Told>('JoiningAnswer').implement({
  description: 'One thing that who joins has answered.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'By which it is taken back.' }),
    part: t.field({ type: JoiningPartEnum, description: 'Of what.', resolve: ({ part }) => part }),
    about: t.field({
      type: NamedRef,
      nullable: true,
      description:
        'What it is about, as far as the reader may see it: a mission, a resource, who they work with.',
      resolve: ({ about, named }) => named.get(about ?? ''),
    }),
    name: t.string({ nullable: true, description: 'In their own words.', resolve: ({ name }) => name }),
    type: t.string({
      nullable: true,
      description: 'Of a link: the key of its type.',
      resolve: ({ type }) => type,
    }),
    isFrom: t.boolean({
      description: 'Of a link: whether it runs from the other to them.',
      resolve: ({ isFrom }) => isFrom === true,
    }),
    isMutual: t.boolean({
      description: 'Of a link: whether it runs both ways.',
      resolve: ({ isMutual }) => isMutual === true,
    }),
    strength: t.int({
      nullable: true,
      description: 'Of a link: 1 to 5.',
      resolve: ({ strength }) => strength,
    }),
    record: t.id({
      nullable: true,
      description: 'The record that it has become; null while it waits.',
      resolve: ({ record }) => record,
    }),
    refused: t.string({
      nullable: true,
      description: 'Why it could not become one.',
      resolve: ({ refused }, _args, { language }) => (refused ? speak(refused, language) : null),
    }),
  }),
});

export type Joining = { rule: JoiningEcosystemRow; account: Account; claim: Claim | undefined };
type Asking = { database: Database; viewer: Viewer };

export const JoiningRef = builder.objectRef<Joining>('Joining').implement({
  description: 'Where the reader stands who joins an ecosystem. Nobody else is told.',
  authScopes: { read: true },
  fields: (t) => ({
    whyNot: t.string({
      nullable: true,
      description: 'Why the reader cannot join by themselves; null when they can.',
      resolve: ({ rule, account, claim }, _args, { viewer, language }) => {
        const why = claim?.state === 'APPROVED' ? undefined : whyNot(rule, viewer, account.email);
        return why ? speak(why, language) : null;
      },
    }),
    state: t.field({
      type: ClaimStateEnum,
      description: 'How it stands.',
      resolve: ({ claim }) => claim?.state ?? 'BEGUN',
    }),
    how: t.field({
      type: ClaimHowEnum,
      nullable: true,
      description: 'By what it was approved.',
      resolve: ({ claim }) => claim?.how,
    }),
    reason: t.string({
      nullable: true,
      description: 'What a facilitator says of their decision.',
      resolve: ({ claim }) => claim?.reason,
    }),
    stakeholder: t.field({
      type: NamedRef,
      nullable: true,
      description: 'Whom they say they are: null for somebody new, and when that one is gone from the map.',
      resolve: ({ rule, claim }, _args, asked) => stakeholderOf(asked, rule.id, claim?.stakeholder),
    }),
    profile: t.field({
      type: ProfileRef,
      nullable: true,
      description: 'What they say of themselves who are new.',
      resolve: ({ claim }) => claim?.profile,
    }),
    answers: t.field({
      type: [AnswerRef],
      description: 'What they have answered, the oldest first.',
      resolve: ({ rule, claim }, _args, asked) => told(asked, rule.id, claim?.answers ?? []),
    }),
    draft: t.string({
      nullable: true,
      description: 'What they have begun to write, as their browser left it.',
      resolve: ({ claim }) => claim?.draft,
    }),
  }),
});

/** Answers with what they are about, as far as a reader may see it. */
export async function told(
  { database, viewer }: Asking,
  ecosystem: string,
  answers: readonly Answer[],
): Promise<Told[]> {
  const seen = seesOf(viewer, ecosystem);
  const ids = [...new Set(answers.flatMap(({ about }) => about ?? []))];
  const asked = { ecosystem, ids, names: [], sees: seen === true ? null : [...seen] };
  const rows = ids.length === 0 ? [] : await database.readLatest(joiningNamed, asked);
  const named = new Map(rows.map((row) => [row.id, row]));
  return answers.map((answer) => ({ ...answer, named }));
}

const ARGS = 'The slug of the ecosystem.';

export async function joiningOf(asked: Asking, slug: string): Promise<Joining> {
  const account = accountOf(asked.viewer);
  return { ...(await ruleOf(asked, slug, account.id)), account };
}

const MeetingRef = builder.objectRef<Meeting>('Meeting').implement({
  description: 'Somebody whom the reader could meet, and why.',
  authScopes: { read: true },
  fields: (t) => ({
    stakeholder: t.field({ type: NamedRef, description: 'Whom.', resolve: (meeting) => meeting }),
    because: t.field({ type: MeetingReasonEnum, description: 'Why.', resolve: ({ because }) => because }),
    over: t.field({
      type: NamedRef,
      description: 'Over which mission or resource.',
      resolve: ({ over }) => over,
    }),
  }),
});

export const NeedToMeetRef = builder.objectRef<NeedToMeet>('NeedToMeet').implement({
  description: 'A need that what the reader offers would suit.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The need.' }),
    name: t.string({
      nullable: true,
      description: 'What, in the words of who needs it.',
      resolve: ({ name }) => name,
    }),
    by: t.field({ type: NamedRef, description: 'Who needs it.', resolve: ({ by }) => by }),
    resource: t.field({
      type: NamedRef,
      description: 'Which resource.',
      resolve: ({ resource }) => resource,
    }),
  }),
});

/** Both lists are one look, also when a query asks for both. */
const looked = new WeakMap<object, Map<string, ReturnType<typeof meetings>>>();

async function meetingsFor(context: Asking & object, slug: string) {
  const { rule, claim } = await joiningOf(context, slug);
  if (!claim) return { people: [], needs: [] };
  const known = looked.get(context) ?? new Map<string, ReturnType<typeof meetings>>();
  looked.set(context, known);
  const look = known.get(rule.id) ?? meetings(context, claim);
  known.set(rule.id, look);
  return look;
}

const COST = 500;

builder.queryFields((t) => ({
  myJoining: t.field({
    type: JoiningRef,
    authScopes: { account: true },
    description: 'Where the reader stands who joins an ecosystem.',
    args: { ecosystem: t.arg.string({ required: true, description: ARGS }) },
    resolve: (_root, { ecosystem }, context) => {
      requirePeople(context);
      return joiningOf(context, ecosystem);
    },
  }),
  peopleToMeet: t.field({
    type: [MeetingRef],
    authScopes: { account: true },
    complexity: COST,
    description:
      'Whom somebody who has joined could meet, five at most: on the same mission and without a link; at the same place, with what they need or in need of what they offer.',
    args: { ecosystem: t.arg.string({ required: true, description: ARGS }) },
    resolve: async (_root, { ecosystem }, context) => (await meetingsFor(context, ecosystem)).people,
  }),
  needsToMeet: t.field({
    type: [NeedToMeetRef],
    authScopes: { account: true },
    complexity: COST,
    description: 'The needs of others that what they offer would suit, five at most.',
    args: { ecosystem: t.arg.string({ required: true, description: ARGS }) },
    resolve: async (_root, { ecosystem }, context) => (await meetingsFor(context, ecosystem)).needs,
  }),
}));
