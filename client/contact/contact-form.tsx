import { Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { useRecordForm } from '../ui/record-form.ts';
import { type Contact, ContactDocument, UpdateContactDocument } from './contact.documents.ts';
import {
  AUDIENCES,
  BLANK_CONTACT,
  type ContactValues,
  contactFields,
  storedContact,
  TAKES,
} from './contact-values.ts';

type Props = { id: string; contact: Contact; onSaved(): void; onClose(): void };

/** Changes how a stakeholder is reached and who sees it, and that it agreed to be kept. */
export function ContactForm({ id, contact, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const notice = useNotice();
  const record = useRecordForm({
    stored: storedContact(id, contact),
    blank: BLANK_CONTACT,
    validate: {
      email: (email: string) =>
        email.trim() === '' || /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(email.trim())
          ? null
          : t('contact.emailRule'),
    },
    fieldsOf: contactFields,
    create: async () => ({}),
    update: async (stored, changes) => {
      const input = { stakeholder: stored.id, version: stored.version, ...changes };
      const result = await client.mutation(UpdateContactDocument, { input });
      return { ...result, data: result.data && true };
    },
    reread: async () => {
      const { data } = await client.query(ContactDocument, { id }, { requestPolicy: 'network-only' });
      const now = data?.stakeholder?.contact;
      return now ? storedContact(id, now) : undefined;
    },
    onSaved: () => {
      notice(t('form.saved'));
      onSaved();
    },
    onUnchanged: onClose,
  });
  const { form } = record;
  const { email, phone, consentOn } = form.getValues();
  return (
    <FormDialog
      title={t('contact.change')}
      record={record}
      labels={useLabels()}
      onClose={onClose}
      show={(name, value) => {
        if (name === 'takes') return t(`contact.taken.${value as 'YES'}`);
        return name === 'emailFor' || name === 'phoneFor' ? t(`visibility.${value as 'PUBLIC'}`) : undefined;
      }}
    >
      <Stack gap="sm">
        <Reached form={form} name="email" type="email" isThere={email.trim() !== ''} />
        <Select
          label={t('contact.takes')}
          description={t('contact.takesHelp')}
          allowDeselect={false}
          disabled={email.trim() === ''}
          data={TAKES.map((value) => ({ value, label: t(`contact.taken.${value}`) }))}
          {...form.getInputProps('takes')}
        />
        <Reached form={form} name="phone" type="tel" isThere={phone.trim() !== ''} />
        <TextInput
          type="date"
          label={t('contact.consentOn')}
          description={t('contact.consentHelp')}
          {...form.getInputProps('consentOn')}
        />
        {consentOn !== '' && (
          <TextInput
            label={t('contact.consentHow')}
            placeholder={t('contact.consentExample')}
            {...form.getInputProps('consentHow')}
          />
        )}
        <Text size="sm" c="dimmed">
          {t('contact.noHistory')}
        </Text>
      </Stack>
    </FormDialog>
  );
}

type ReachedProps = {
  form: UseFormReturnType<ContactValues>;
  name: 'email' | 'phone';
  type: 'email' | 'tel';
  isThere: boolean;
};

/** One way to reach it, and who sees that. */
function Reached({ form, name, type, isThere }: ReachedProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
      <TextInput
        {...{ type, label: t(`contact.${name}`), inputMode: type, autoComplete: 'off' }}
        data-autofocus={name === 'email' || undefined}
        {...form.getInputProps(name)}
      />
      <Select
        label={t(`contact.${name}For`)}
        allowDeselect={false}
        disabled={!isThere}
        data={AUDIENCES.map((value) => ({ value, label: t(`visibility.${value}`) }))}
        {...form.getInputProps(`${name}For`)}
      />
    </SimpleGrid>
  );
}

function useLabels(): { [Name in keyof ContactValues]: string } {
  const { t } = useTranslation();
  return {
    email: t('contact.email'),
    emailFor: t('contact.emailFor'),
    takes: t('contact.takes'),
    phone: t('contact.phone'),
    phoneFor: t('contact.phoneFor'),
    consentOn: t('contact.consentOn'),
    consentHow: t('contact.consentHow'),
  };
}
