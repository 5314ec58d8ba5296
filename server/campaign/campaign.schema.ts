/** Campaigns as facilitators read them, in GraphQL. */

import { EcosystemRef } from '../ecosystem/ecosystem.schema.ts';
import { LANGUAGE } from '../ecosystem/ecosystem.ts';
import { builder } from '../graphql/builder.ts';
import { enumOf, makeEnum } from '../graphql/enums.ts';
import { NamedRef } from '../joining/joining.schema.ts';
import { languageOf } from '../language/language.ts';
import { membersNames } from '../members/members.queries.ts';
import { campaignList } from './campaign.queries.ts';
import { type Campaign, campaignIn, INVITEE_STATES, mayRemind, QUESTIONS, stateOf } from './campaign.ts';
import { MAIL_KINDS, type MailKind, wordsOf } from './campaign-mail.ts';
import { type Invited, inviteesOf, remindableFrom } from './campaigns.ts';
import { linkOf } from './token.ts';

export const CampaignQuestionEnum = makeEnum('CampaignQuestion', {
  description: 'What a campaign asks.',
  values: QUESTIONS,
});
export const InviteeStateEnum = makeEnum('InviteeState', {
  description: 'How somebody stands whom a campaign asks.',
  values: INVITEE_STATES,
});
const CampaignMailKindEnum = makeEnum('CampaignMailKind', {
  description: 'Which mail of a campaign: it asks, reminds, or asks again whether it is still true.',
  values: MAIL_KINDS,
});

const InviteeRef = builder.objectRef<Invited>('Invitee').implement({
  description: 'A stakeholder whom a campaign asks: for facilitators.',
  authScopes: { read: true },
  fields: (t) => ({
    id: t.id({ description: 'Its id in the campaign.', resolve: ({ invitee }) => invitee.id }),
    stakeholder: t.field({
      type: NamedRef,
      description: 'Who, by now.',
      resolve: ({ stakeholder: { id, name, nameFr } }) => ({ id, name, nameFr: nameFr ?? null }),
    }),
    email: t.string({
      nullable: true,
      description:
        'Where it is mailed: an address that was typed, else that of the stakeholder as far as it takes messages; null for a link to hand over.',
      resolve: ({ address }) => address ?? null,
    }),
    link: t.string({
      nullable: true,
      description: 'The link of this stakeholder; null before it is asked.',
      resolve: ({ invitee }, _args, { people }) =>
        people && invitee.roundAt ? linkOf(people, invitee.id) : null,
    }),
    state: t.field({
      type: InviteeStateEnum,
      description: 'How it stands.',
      resolve: ({ invitee }) => stateOf(invitee),
    }),
    isDue: t.boolean({
      description: 'Whether a mail to it is still to go out.',
      resolve: ({ invitee }) => invitee.due !== undefined,
    }),
    mayRemind: t.boolean({
      description: 'Whether it can be reminded now: it has not answered, and was not mailed for a week.',
      resolve: ({ invitee }) => mayRemind(invitee, Date.now()),
    }),
    remindableFrom: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'From when it could be reminded; null while it was not mailed.',
      resolve: ({ invitee }) => remindableFrom(invitee) ?? null,
    }),
    askedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was asked last.',
      resolve: ({ invitee }) => invitee.roundAt ?? null,
    }),
    openedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When its link was opened last.',
      resolve: ({ invitee }) => invitee.openedAt ?? null,
    }),
    answeredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it said last that it is done.',
      resolve: ({ invitee }) => invitee.answeredAt ?? null,
    }),
    added: t.int({
      description: 'How much it has put on the map by this campaign.',
      resolve: ({ invitee }) => invitee.said.filter(({ what }) => what === 'NEW').length,
    }),
    confirmed: t.int({
      description: 'Of how much it has said that it is still true.',
      resolve: ({ invitee }) => invitee.said.filter(({ what }) => what === 'STILL').length,
    }),
    ended: t.int({
      description: 'Of how much it has said that it is not so.',
      resolve: ({ invitee }) => invitee.said.filter(({ what }) => what === 'OVER').length,
    }),
  }),
});

const CampaignMailRef = builder.objectRef<ReturnType<typeof wordsOf>>('CampaignMail').implement({
  description: 'A mail of a campaign as it goes out, line by line.',
  authScopes: { read: true },
  fields: (t) => ({
    subject: t.exposeString('subject', { description: 'What it is about.' }),
    opening: t.exposeString('opening', { description: 'Who asks whom.' }),
    text: t.exposeString('text', { description: 'What the facilitator wrote; empty for nothing.' }),
    link: t.exposeString('link', { description: 'What stands before its link.' }),
    button: t.exposeString('button', { description: 'What its button says.' }),
    lasts: t.exposeString('lasts', { description: 'That the link stays good.' }),
    weekly: t.exposeString('weekly', { description: 'How often it comes; empty where it comes once.' }),
    stop: t.exposeString('stop', { description: 'What stands before the way out.' }),
    stopButton: t.exposeString('stopButton', { description: 'What the way out says.' }),
  }),
});

export const CampaignRef = builder.objectRef<Campaign>('Campaign').implement({
  description:
    'A campaign: stakeholders are asked some questions, each by a link of its own. For facilitators.',
  authScopes: ({ ecosystem }) => ({ curate: ecosystem }),
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    titleFr: t.string({
      nullable: true,
      description: 'The same in French, where it differs.',
      resolve: ({ titleFr }) => titleFr ?? null,
    }),
    text: t.string({
      nullable: true,
      description: 'What its mail says.',
      resolve: ({ text }) => text ?? null,
    }),
    textFr: t.string({
      nullable: true,
      description: 'The same in French.',
      resolve: ({ textFr }) => textFr ?? null,
    }),
    questions: t.field({
      type: [CampaignQuestionEnum],
      description: 'What it asks, in this order.',
      resolve: ({ questions }) => questions,
    }),
    fields: t.stringList({
      description: 'Fields of its own, by their names: kept with the stakeholder.',
      resolve: ({ fields }) => fields,
    }),
    months: t.int({
      nullable: true,
      description: 'After how many months it is asked again whether it is still true; null for never.',
      resolve: ({ months }) => (months === undefined ? null : Number(months)),
    }),
    remindsEvery: t.int({
      nullable: true,
      description: 'After how many weeks without an answer they are reminded by themselves; null for never.',
      resolve: ({ remindsEvery }) => (remindsEvery === undefined ? null : Number(remindsEvery)),
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was begun.',
      resolve: ({ createdAt }) => createdAt,
    }),
    sentAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was first sent.',
      resolve: ({ sentAt }) => sentAt ?? null,
    }),
    closedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed; null while it is open.',
      resolve: ({ closedAt }) => closedAt ?? null,
    }),
    invitees: t.field({
      type: [InviteeRef],
      complexity: { field: 500 },
      description: 'Whom it asks, by name.',
      resolve: ({ id }, _args, { database }) => inviteesOf({ database }, id),
    }),
    mail: t.field({
      type: CampaignMailRef,
      description: 'What it mails, as an example.',
      args: {
        kind: t.arg({
          type: CampaignMailKindEnum,
          defaultValue: 'ASK',
          required: true,
          description: 'Which mail.',
        }),
        language: t.arg({
          type: enumOf(LANGUAGE),
          defaultValue: 'EN',
          required: true,
          description: 'In which language.',
        }),
        who: t.arg.string({ required: true, description: 'To whom, as an example.' }),
      },
      resolve: async (campaign, { kind, language, who }, { database, viewer }) => {
        const asked = { ecosystem: campaign.ecosystem, account: viewer.id };
        const [names] = await database.read(membersNames, asked);
        return wordsOf({
          ...{ kind: kind as MailKind, campaign, language: languageOf(language), who: who.slice(0, 300) },
          ...{ place: names?.name ?? '', placeFr: names?.nameFr, by: names?.by },
        });
      },
    }),
  }),
});

builder.objectFields(EcosystemRef, (t) => ({
  campaigns: t.field({
    type: [CampaignRef],
    authScopes: ({ row }) => ({ curate: row.id }),
    description: 'The last 200 campaigns of it, the newest first, or one: for facilitators.',
    args: { id: t.arg.id({ description: 'Only this one.' }) },
    resolve: async ({ row }, { id }, { database }) =>
      (await database.readLatest(campaignList, { ecosystem: row.id, id: id ?? null })).map(({ campaign }) =>
        campaignIn(campaign),
      ),
  }),
  mailsCampaigns: t.boolean({
    description: 'Whether campaigns are mailed here; elsewhere each link is handed over.',
    resolve: (_row, _args, { people }) => people?.mailing !== undefined,
  }),
}));
