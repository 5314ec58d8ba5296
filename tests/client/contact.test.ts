import { describe, expect, it } from 'vitest';
import {
  BLANK_CONTACT,
  contactFields,
  phoneInWords,
  storedContact,
} from '../../client/contact/contact-values.ts';

describe('the form of a contact', () => {
  it('shows what is kept to facilitators alone until something else is said', () => {
    const contact = {
      ...{ email: null, emailFor: null, phone: null, phoneFor: null },
      ...{ takesMessages: null, version: 0 },
    } as const;
    const stored = storedContact('e-s1', { ...contact, lacksConsent: true, consent: null });
    expect(stored).toEqual({ id: 'e-s1', version: 0, values: BLANK_CONTACT });
  });

  it('sends no audience of nothing, and no word of who did not agree', () => {
    expect(contactFields({ ...BLANK_CONTACT, emailFor: 'PUBLIC', consentHow: 'Said so' })).toEqual({
      ...{ email: null, emailFor: null, takesMessages: null, phone: null, phoneFor: null },
      ...{ consentOn: null, consentHow: null },
    });
    expect(contactFields({ ...BLANK_CONTACT, email: ' a@example.org ', emailFor: 'MEMBERS' })).toMatchObject({
      ...{ email: 'a@example.org', emailFor: 'MEMBERS' },
    });
  });

  it('says that it takes messages, or does not, only of an e-mail, and only where that was said', () => {
    const contact = {
      email: 'a@example.org',
      emailFor: 'FACILITATORS',
      phone: null,
      phoneFor: null,
    } as const;
    for (const takesMessages of [null, true, false]) {
      const { values } = storedContact('e-s1', {
        ...{ ...contact, takesMessages, version: 1 },
        ...{ lacksConsent: true, consent: null },
      });
      expect(contactFields(values).takesMessages).toBe(takesMessages);
      expect(contactFields({ ...values, email: '' }).takesMessages).toBe(null);
    }
  });

  it.each([
    ['4165550123', '416 555-0123'],
    ['+14165550123 x7', '+1 416 555-0123 x7'],
    ['+33123456789', '+33123456789'],
    ['', ''],
  ])('writes %s as %s', (phone, words) => expect(phoneInWords(phone)).toBe(words));

  it('says an extension in words, of a number from abroad too', () => {
    expect(phoneInWords('+14165550123 x7', 'poste ')).toBe('+1 416 555-0123 poste 7');
    expect(phoneInWords('+33123456789 x12', 'poste ')).toBe('+33123456789 poste 12');
  });
});
