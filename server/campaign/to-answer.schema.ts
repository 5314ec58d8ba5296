/** What a campaign asks of one stakeholder, and what stands on the map of it, in GraphQL. */
import { addressOf } from '../ecosystem/reserved.ts';
import { readAttributes } from '../element/element.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { interdependencyTypes } from '../interdependency/interdependency.queries.ts';
import { LinkAnswerEnum } from '../interdependency/interdependency.schema.ts';
import { BUILT_IN } from '../interdependency/interdependency.ts';
import { LinkTypeRef } from '../interdependency/interdependency-type.schema.ts';
import { answersTo } from '../interdependency/may-answer.ts';
import { NamedRef } from '../joining/joining.schema.ts';
import { toLinkState } from '../kind/state.ts';
import { campaignChoices } from './campaign.queries.ts';
import { CampaignQuestionEnum } from './campaign.schema.ts';
import { canAnswer } from './campaign.ts';
import { type There, thereOf } from './respond.ts';
import type { Respondent } from './token.ts';

export const named = ({
  id,
  name,
  nameFr,
}: {
  id: string;
  name: string;
  nameFr?: string | null | undefined;
}) => ({
  ...{ id, name, nameFr: nameFr ?? null },
});
/** Asked once, for whatever of it is selected. */
const looked = new WeakMap<Respondent, Promise<There>>();
function thereFor(context: Context, respondent: Respondent): Promise<There> {
  const there = looked.get(respondent) ?? thereOf(context, respondent);
  looked.set(respondent, there);
  return there;
}

const orNull = (value: string | null | undefined) => value ?? null;

type Link = There['links'][number] & { respondent: Respondent };
const StandingLinkRef = builder.objectRef<Link>('StandingLink').implement({
  description: 'A link that stands on the map, as its one side is asked about it.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ link }) => String(link.id) }),
    version: t.int({ description: 'The version that is read.', resolve: ({ link }) => Number(link.version) }),
    other: t.field({ type: NamedRef, description: 'With whom.', resolve: ({ other }) => named(other) }),
    type: t.string({ description: 'The key of its type.', resolve: ({ link }) => String(link.type) }),
    isFrom: t.boolean({
      description: 'Whether it runs from the other one.',
      resolve: ({ from, other }) => from === other.id,
    }),
    isMutual: t.boolean({
      description: 'Whether it runs both ways.',
      resolve: ({ link }) => link.direction !== 'DIRECTED',
    }),
    strength: t.int({
      nullable: true,
      description: 'How strong it is, from 1 to 5.',
      resolve: ({ link }) => (link.strength == null ? null : Number(link.strength)),
    }),
    answers: t.field({
      type: [LinkAnswerEnum],
      description: 'What this side may say of it.',
      resolve: ({ link, from, to, respondent: { viewer, invitee } }) =>
        answersTo(toLinkState({ properties: link, from, to }), viewer, invitee.ecosystem).flatMap(
          ({ answers }) => answers,
        ),
    }),
  }),
});

type Thing = {
  id: string;
  part: string;
  version: number;
  name?: string | null | undefined;
  about: Parameters<typeof named>[0];
};
const StandingThingRef = builder.objectRef<Thing>('StandingThing').implement({
  description: 'A need, an offer or a nomination that stands on the map.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    part: t.exposeString('part', { description: 'NEED, OFFER or NOMINATION.' }),
    version: t.int({ description: 'The version that is read.', resolve: ({ version }) => Number(version) }),
    name: t.string({ nullable: true, description: 'In a few words.', resolve: ({ name }) => orNull(name) }),
    about: t.field({
      type: NamedRef,
      description: 'The resource, or who is named.',
      resolve: ({ about }) => named(about),
    }),
  }),
});

const OwnFieldRef = builder.objectRef<{ name: string; value: string }>('CampaignField').implement({
  description: 'A field of a campaign, and what stands in it.',
  authScopes: { read: true },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What is asked.' }),
    value: t.exposeString('value', { description: 'What is known; empty for nothing.' }),
  }),
});

export const ToAnswerRef = builder.objectRef<Respondent>('CampaignToAnswer').implement({
  description: 'What a campaign asks of one stakeholder, as who has its link reads it.',
  authScopes: { read: true },
  fields: (t) => ({
    title: t.string({ description: 'What it is called.', resolve: ({ campaign }) => campaign.title }),
    titleFr: t.string({
      nullable: true,
      description: 'In French.',
      resolve: ({ campaign }) => orNull(campaign.titleFr),
    }),
    text: t.string({
      nullable: true,
      description: 'What its mail said.',
      resolve: ({ campaign }) => orNull(campaign.text),
    }),
    textFr: t.string({
      nullable: true,
      description: 'In French.',
      resolve: ({ campaign }) => orNull(campaign.textFr),
    }),
    place: t.exposeString('place', { description: 'The name of the ecosystem.' }),
    placeFr: t.string({
      nullable: true,
      description: 'In French.',
      resolve: ({ placeFr }) => orNull(placeFr),
    }),
    address: t.string({
      description: 'What stands in the address of the ecosystem.',
      resolve: ({ slug, campaign }) => addressOf({ id: campaign.ecosystem, slug }),
    }),
    by: t.string({
      nullable: true,
      description: 'Who asks.',
      resolve: ({ by }) => (by?.includes('@') ? null : orNull(by)),
    }),
    stakeholder: t.field({
      type: NamedRef,
      description: 'For whom.',
      resolve: ({ stakeholder }) => named(stakeholder),
    }),
    questions: t.field({
      type: [CampaignQuestionEnum],
      description: 'What is asked, in this order.',
      resolve: ({ campaign }) => campaign.questions,
    }),
    answeredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered last.',
      resolve: ({ invitee }) => invitee.answeredAt ?? null,
    }),
    isOver: t.boolean({
      description: 'Whether nothing more is taken.',
      resolve: ({ campaign, invitee }) => !canAnswer(campaign, invitee),
    }),
    links: t.field({
      type: [StandingLinkRef],
      description: 'Its links on the map, where they are asked about.',
      resolve: async (respondent, _args, context) => {
        const asked = isAsked(respondent, 'LINKS');
        return asked
          ? (await thereFor(context, respondent)).links.map((link) => ({ ...link, respondent }))
          : [];
      },
    }),
    things: t.field({
      type: [StandingThingRef],
      description: 'Its needs, offers and nominations on the map, where they are asked about.',
      resolve: async (respondent, _args, context): Promise<Thing[]> => {
        const { resources, named } = await thereFor(context, respondent);
        const all = [...resources, ...named.map((each) => ({ ...each, part: 'NOMINATION' }))];
        return all.filter(({ part }) => isAsked(respondent, `${part}S` as 'NEEDS'));
      },
    }),
    fields: t.field({
      type: [OwnFieldRef],
      description: 'The fields that it asks for.',
      resolve: ({ campaign, stakeholder }) => {
        const known = readAttributes(stakeholder.attributes ?? null);
        return campaign.questions.includes('FIELDS')
          ? campaign.fields.map((name) => ({
              ...{ name, value: known.find((each) => each.name === name)?.value ?? '' },
            }))
          : [];
      },
    }),
    resources: t.field({
      type: [NamedRef],
      description: 'What can be needed and offered, where that is asked.',
      resolve: async ({ campaign: { ecosystem, questions } }, _args, { database }) =>
        questions.includes('NEEDS') || questions.includes('OFFERS')
          ? (await database.read(campaignChoices, { ecosystem })).map(named)
          : [],
    }),
    types: t.field({
      type: [LinkTypeRef],
      description: 'The types of link that there are.',
      resolve: async ({ campaign: { ecosystem } }, _args, { database }) => {
        const own = await database.read(interdependencyTypes, { ecosystems: [ecosystem] });
        return [...BUILT_IN.values(), ...own.map(({ type }) => type)];
      },
    }),
  }),
});

const isAsked = ({ campaign: { questions } }: Respondent, question: 'LINKS' | 'NEEDS') =>
  questions.includes(question) || questions.includes('CONFIRM');
