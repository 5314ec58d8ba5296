/** How a stakeholder is reached, in GraphQL: read by who may see each part, changed by who may change the stakeholder. */
import { seesDetail, VISIBILITIES } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { enumOf } from '../graphql/enums.ts';
import { objectOf } from '../graphql/record/define.ts';
import { ecosystemOf } from '../kind/ids.ts';
import { kindOf } from '../kind/kind.ts';
import { authorName } from '../sign-in/authors.ts';
import { checksOf, lineText } from '../write/inputs.ts';
import type { Contact } from './contact.ts';
import { keepContact } from './keep-contact.ts';

/** What is known of how a stakeholder is reached, and who asks. */
type Shown = { stakeholder: string; isIndividual: boolean; contact: Partial<Contact> };

const sees = ({ stakeholder }: Shown, viewer: Viewer, audience?: unknown) =>
  seesDetail(viewer, stakeholder, audience);

const VisibilityEnum = visibilityEnum();

function visibilityEnum() {
  const { visibility } = kindOf('Stakeholder').fields;
  if (visibility?.is !== 'enum' || visibility.of.values !== VISIBILITIES)
    throw new Error('A stakeholder has no visibility.');
  return enumOf(visibility.of);
}

const ConsentRef = builder.objectRef<Shown>('Consent').implement({
  description: 'That a stakeholder agreed to be kept here.',
  authScopes: { read: true },
  fields: (t) => ({
    on: t.field({
      type: 'Date',
      description: 'On which day.',
      resolve: ({ contact }) => contact.consentOn ?? '',
    }),
    how: t.string({
      nullable: true,
      description: 'How that is known.',
      resolve: ({ contact }) => contact.consentHow ?? null,
    }),
    byItself: t.boolean({
      description: 'Whether who speaks for it has said so here; else somebody noted it.',
      resolve: ({ contact }) => contact.consentByItself === true,
    }),
    notedBy: t.string({
      nullable: true,
      description: 'Who noted it.',
      resolve: ({ contact: { consentNotedBy } }, _args, context: Context) =>
        consentNotedBy === undefined ? null : authorName(context, consentNotedBy),
    }),
  }),
});

const ContactRef = builder.objectRef<Shown>('Contact').implement({
  description: 'How a stakeholder is reached. What its reader may not see is null, as what is not known is.',
  authScopes: { read: true },
  fields: (t) => ({
    email: t.string({
      nullable: true,
      description: 'Its e-mail.',
      resolve: (shown, _args, { viewer }) =>
        sees(shown, viewer, shown.contact.emailFor) ? (shown.contact.email ?? null) : null,
    }),
    emailFor: t.field({
      type: VisibilityEnum as never,
      nullable: true,
      description: 'Who sees its e-mail; null where there is none that this reader sees.',
      resolve: (shown, _args, { viewer }) => audienceOf(shown, viewer, 'email') as never,
    }),
    phone: t.string({
      nullable: true,
      description:
        'Its telephone, as figures; `+` before those of an international number, `x` before an extension.',
      resolve: (shown, _args, { viewer }) =>
        sees(shown, viewer, shown.contact.phoneFor) ? (shown.contact.phone ?? null) : null,
    }),
    phoneFor: t.field({
      type: VisibilityEnum as never,
      nullable: true,
      description: 'Who sees its telephone; null where there is none that this reader sees.',
      resolve: (shown, _args, { viewer }) => audienceOf(shown, viewer, 'phone') as never,
    }),
    consent: t.field({
      type: ConsentRef,
      nullable: true,
      description: 'That it agreed to be kept: for facilitators and who speaks for it.',
      resolve: (shown, _args, { viewer }) =>
        sees(shown, viewer) && shown.contact.consentOn !== undefined ? shown : null,
    }),
    takesMessages: t.boolean({
      nullable: true,
      description:
        'Whether it was said that people who have signed in may write to it without seeing its e-mail, for facilitators and who speaks for it; null where nothing was said: then they may once it agreed to be kept.',
      resolve: (shown, _args, { viewer }) =>
        sees(shown, viewer) ? (shown.contact.takesMessages ?? null) : null,
    }),
    lacksConsent: t.boolean({
      description:
        'Something personal is kept, a name of an individual or a way to reach it, and no consent is recorded: told to facilitators and who speaks for it.',
      resolve: (shown, _args, { viewer }) => sees(shown, viewer) && isUnasked(shown),
    }),
    version: t.int({
      nullable: true,
      description: 'Its version, for who may change it; 0 where nothing is kept.',
      resolve: (shown, _args, { viewer }) => (sees(shown, viewer) ? (shown.contact.version ?? 0) : null),
    }),
  }),
});

function audienceOf(shown: Shown, viewer: Viewer, name: 'email' | 'phone'): string | null {
  const audience = shown.contact[`${name}For`] ?? 'FACILITATORS';
  return shown.contact[name] !== undefined && sees(shown, viewer, audience) ? audience : null;
}

const isUnasked = ({ isIndividual, contact: { email, phone, consentOn } }: Shown): boolean =>
  consentOn === undefined && (isIndividual || email !== undefined || phone !== undefined);

builder.objectField(objectOf('Stakeholder'), 'contact', (t) =>
  t.field({
    type: ContactRef,
    nullable: true,
    description: 'How it is reached; null where it is not read for itself, as in the past.',
    resolve: ({ row }): Shown | null =>
      row.contact === undefined
        ? null
        : {
            stakeholder: row.id,
            isIndividual: row.kindHeld === 'INDIVIDUAL',
            contact: row.contact as Partial<Contact>,
          },
  }),
);

const UpdateContactInput = builder.inputType('UpdateContactInput', {
  description: 'How a stakeholder is reached. A field left out stays as it is; null clears it.',
  validate: checksOf({ consentHow: lineText.nullish() }),
  fields: (t) => ({
    stakeholder: t.id({ required: true, description: 'The id of the stakeholder.' }),
    version: t.int({
      required: true,
      description:
        'The version of its contact that was seen, 0 for none; CONFLICT when somebody has changed it since.',
    }),
    email: t.string({ description: 'One e-mail address.' }),
    emailFor: t.field({
      type: VisibilityEnum as never,
      description: 'Who sees it; FACILITATORS only where nothing is said.',
    }),
    phone: t.string({ description: 'One telephone number, as people write it.' }),
    phoneFor: t.field({
      type: VisibilityEnum as never,
      description: 'Who sees it; FACILITATORS only where nothing is said.',
    }),
    consentOn: t.field({
      type: 'Date',
      description: 'On which day it agreed to be kept; null where it did not.',
    }),
    consentHow: t.string({ description: 'How that is known; one line.' }),
    takesMessages: t.boolean({
      description:
        'Whether people who have signed in may write to it without seeing its e-mail; null for once it agreed to be kept.',
    }),
  }),
});

builder.mutationField('updateContact', (t) =>
  t.field({
    type: ContactRef,
    authScopes: (_root, { input }) => ({
      write: { ecosystem: ecosystemOf(input.stakeholder), kind: kindOf('Stakeholder'), verb: 'change' },
    }),
    description:
      'Changes how a stakeholder is reached, or that it agreed to be kept. It is no part of the history, and nothing brings back what was there before.',
    args: { input: t.arg({ type: UpdateContactInput, required: true, description: 'Whose, and what.' }) },
    resolve: (_root, { input }, context) => keepContact(context, input as never),
  }),
);
