import { Anchor, Checkbox, Text, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { useRecordForm } from '../ui/record-form.ts';
import { type MessageFrame, SendMessageDocument } from './contact.documents.ts';
import { BLANK_MESSAGE, MESSAGE_MAX, messageFields } from './contact-values.ts';
import style from './message-form.module.css';

type Props = {
  id: string;
  name: string;
  frame: MessageFrame;
  /** What is written already. */
  message?: string;
  onClose(): void;
};

/** Writes to a stakeholder whose address is not seen; the mail is shown beforehand as it goes out. */
export function MessageForm({ id, name, frame, message: written = '', onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const notice = useNotice();
  const record = useRecordForm({
    stored: undefined,
    blank: { ...BLANK_MESSAGE, message: written },
    validate: {
      message: (message: string) => {
        if (message.trim() === '') return t('message.empty');
        return message.trim().length > MESSAGE_MAX ? t('message.long', { most: MESSAGE_MAX }) : null;
      },
    },
    fieldsOf: messageFields,
    create: async (fields) => {
      const input = { stakeholder: id, ...fields };
      const { data, error } = await client.mutation(SendMessageDocument, { input });
      return { data: data?.sendMessage.isDone, error };
    },
    onSaved: () => {
      notice(t('message.sent', { name }));
      onClose();
    },
    onUnchanged: onClose,
  });
  const { form } = record;
  const { message, tellsAddress } = form.getValues();
  return (
    <FormDialog
      title={t('message.title', { name })}
      record={record}
      labels={{ message: t('message.message'), tellsAddress: t('message.tellsAddress') }}
      submitLabel={t('message.send')}
      onClose={onClose}
    >
      <Textarea
        label={t('message.message')}
        description={t('message.how')}
        autosize
        minRows={4}
        maxRows={12}
        required
        data-autofocus
        {...form.getInputProps('message')}
      />
      <Checkbox
        label={t('message.tellsAddress')}
        {...form.getInputProps('tellsAddress', { type: 'checkbox' })}
      />
      {!frame.isNamed && (
        <Text size="sm">
          {t('message.nameless')}{' '}
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/account" />}>
            {t('message.toName')}
          </Anchor>
        </Text>
      )}
      <section aria-label={t('message.preview')} className={style.mail}>
        <Text size="sm" c="dimmed">
          {t('message.preview')}
        </Text>
        <Text size="sm" fw={600}>
          {frame.subject}
        </Text>
        <Text size="sm">{frame.opening}</Text>
        <blockquote className={style.said}>{message.trim() || '…'}</blockquote>
        <Text size="sm">{tellsAddress ? frame.answered : frame.unanswered}</Text>
        <Text size="sm">{frame.link}</Text>
        <Text size="sm" c="dimmed">
          {frame.closing}
        </Text>
      </section>
    </FormDialog>
  );
}
