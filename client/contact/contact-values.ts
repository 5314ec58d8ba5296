/** How a stakeholder is reached, as a form holds it and as the server takes it. */
import { textOrNull } from '../ui/fields.ts';
import type { Stored } from '../ui/record-form.ts';
import type { Contact, Visibility } from './contact.documents.ts';

/** From everybody to the fewest. */
export const AUDIENCES = ['PUBLIC', 'MEMBERS', 'FACILITATORS'] as const satisfies readonly Visibility[];

/** Whether it was said that it takes messages; by consent where nothing was. */
export const TAKES = ['BY_CONSENT', 'YES', 'NO'] as const;

/** How many characters a message has at most. */
export const MESSAGE_MAX = 2_000;
export const BLANK_MESSAGE = { message: '', tellsAddress: false };
export const messageFields = ({ message, tellsAddress }: typeof BLANK_MESSAGE) => ({
  ...{ message: message.trim(), tellsAddress },
});

export type ContactValues = {
  email: string;
  emailFor: Visibility;
  takes: (typeof TAKES)[number];
  phone: string;
  phoneFor: Visibility;
  consentOn: string;
  consentHow: string;
};

export const BLANK_CONTACT: ContactValues = {
  ...{ email: '', emailFor: 'FACILITATORS', takes: 'BY_CONSENT', phone: '', phoneFor: 'FACILITATORS' },
  ...{ consentOn: '', consentHow: '' },
};

export function storedContact(id: string, contact: Contact): Stored<ContactValues> {
  return {
    id,
    version: contact.version ?? 0,
    values: {
      email: contact.email ?? '',
      emailFor: contact.emailFor ?? 'FACILITATORS',
      takes: contact.takesMessages === null ? 'BY_CONSENT' : contact.takesMessages ? 'YES' : 'NO',
      phone: phoneInWords(contact.phone ?? ''),
      phoneFor: contact.phoneFor ?? 'FACILITATORS',
      consentOn: contact.consent?.on ?? '',
      consentHow: contact.consent?.how ?? '',
    },
  };
}

/** What is not there has no audience, and who did not agree said nothing about it. */
export function contactFields(values: ContactValues) {
  const [email, phone, consentOn] = [
    textOrNull(values.email),
    textOrNull(values.phone),
    textOrNull(values.consentOn),
  ];
  return {
    ...{ email, emailFor: email === null ? null : values.emailFor },
    takesMessages: email === null || values.takes === 'BY_CONSENT' ? null : values.takes === 'YES',
    ...{ phone, phoneFor: phone === null ? null : values.phoneFor },
    ...{ consentOn, consentHow: consentOn && textOrNull(values.consentHow) },
  };
}

/** A number in groups as North America writes them, others as they are stored; `extension` is what stands before one. */
export function phoneInWords(phone: string, extension = 'x'): string {
  const [, abroad = '', area, exchange, line, rest = ''] =
    /^(\+1)?(\d{3})(\d{3})(\d{4})( x\d+)?$/.exec(phone) ?? [];
  const grouped = area ? `${abroad && `${abroad} `}${area} ${exchange}-${line}${rest}` : phone;
  return grouped.replace(/ x(?=\d+$)/, ` ${extension}`);
}
