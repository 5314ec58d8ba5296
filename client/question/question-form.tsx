import { Text, Textarea, TextInput } from '@mantine/core';
import { useClient } from 'urql';
import { useWords } from '../language/use-words.ts';
import { filledFields, textOrNull } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRecordForm } from '../ui/record-form.ts';
import type { Definition } from './definition.ts';
import {
  CreateQuestionDocument,
  QuestionDocument,
  type SavedQuestion,
  UpdateQuestionDocument,
} from './question.documents.ts';

type Props = {
  ecosystem: { id: string };
  /** What a new one asks. */
  definition: Definition;
  /** The question to rename; a new one is saved when left out. */
  saved?: SavedQuestion | undefined;
  onSaved(id: string): void;
  onClose(): void;
};

type Values = { name: string; nameFr: string; note: string };

const storedOf = ({ id, version, name, nameFr, note }: SavedQuestion) => ({
  id,
  version,
  values: { name, nameFr: nameFr ?? '', note: note ?? '' },
});

/** Gives a question a name, so that it can be found and asked again. */
export function QuestionForm({ ecosystem, definition, saved, onSaved, onClose }: Props) {
  const { t } = useWords();
  const client = useClient();
  const record = useRecordForm({
    stored: saved && storedOf(saved),
    blank: { name: '', nameFr: '', note: '' } satisfies Values,
    validate: { name: (name: string) => (name.trim() ? null : t('form.required')) },
    fieldsOf: ({ name, nameFr, note }: Values) => ({
      name: textOrNull(name),
      nameFr: textOrNull(nameFr),
      note: textOrNull(note),
    }),
    async create({ name, ...fields }, idempotencyKey) {
      const input = {
        ...filledFields(fields),
        ...{ ecosystem: ecosystem.id, name: name ?? '', definition, idempotencyKey },
      };
      const { data, error } = await client.mutation(CreateQuestionDocument, { input }).toPromise();
      return { data: data?.done.record, error };
    },
    async update({ id, version }, changes, idempotencyKey) {
      const input = { ...changes, id, version, idempotencyKey };
      const { data, error } = await client.mutation(UpdateQuestionDocument, { input }).toPromise();
      return { data: data?.done.record, error };
    },
    async reread(id) {
      const asked = { id, language: 'EN' as const };
      const { data } = await client
        .query(QuestionDocument, asked, { requestPolicy: 'network-only' })
        .toPromise();
      return data?.question ? storedOf(data.question) : undefined;
    },
    onSaved: ({ id }) => onSaved(id),
    onUnchanged: onClose,
  });
  const { form } = record;
  return (
    <FormDialog
      title={saved ? t('question.renameTitle') : t('question.saveTitle')}
      record={record}
      small
      labels={{ name: t('field.name'), nameFr: t('field.nameFr'), note: t('field.note') }}
      onClose={onClose}
    >
      {!saved && <Text size="sm">{t('question.saveText')}</Text>}
      <TextInput label={t('field.name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput label={t('field.nameFr')} {...form.getInputProps('nameFr')} />
      <Textarea label={t('field.note')} autosize minRows={2} maxRows={8} {...form.getInputProps('note')} />
    </FormDialog>
  );
}
