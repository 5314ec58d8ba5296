import { Autocomplete, Text, Textarea } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import { isUnseen } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRecordForm } from '../ui/record-form.ts';
import type { Marking } from './use-marking.ts';

type Props = {
  /** What the finding says. */
  sentence: string;
  marking: Marking;
  /** How many findings it is said of. */
  count?: number;
  onClose(): void;
};

/** Asks why a finding is none. */
export function DismissDialog({ sentence, marking, count = 1, onClose }: Props) {
  const { t } = useWords();
  const record = useRecordForm<{ reason: string }, { reason: string }, object>({
    stored: undefined,
    blank: { reason: '' },
    validate: { reason: (reason) => (isUnseen(reason) ? t('gaps.reasonRule') : null) },
    fieldsOf: ({ reason }) => ({ reason: reason.trim() }),
    create: async ({ reason }) => marking.dismiss(reason),
    onSaved: () => {
      onClose();
      marking.dismissed();
    },
    onUnchanged: onClose,
  });
  return (
    <FormDialog
      small
      title={t('gaps.dismissTitle', { count })}
      record={record}
      labels={{ reason: t('gaps.reason', { count }) }}
      submitLabel={t('gaps.dismiss')}
      onClose={onClose}
    >
      <Text size="sm">{sentence}</Text>
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={200}
        data-autofocus
        label={t('gaps.reason', { count })}
        description={t('gaps.reasonHelp')}
        {...record.form.getInputProps('reason')}
      />
    </FormDialog>
  );
}

type AssignProps = Props & { assignee: string | null; assignees: readonly string[] };

/** Asks who looks after a finding. */
export function AssignDialog({ sentence, marking, assignee, assignees, count = 1, onClose }: AssignProps) {
  const { t } = useWords();
  const record = useRecordForm<{ assignee: string }, { assignee: string }, { name: string }>({
    stored: undefined,
    blank: { assignee: assignee ?? '' },
    validate: { assignee: (name) => (isUnseen(name) ? t('form.required') : null) },
    fieldsOf: (values) => ({ assignee: values.assignee.trim() }),
    create: async ({ assignee: name }) => {
      const { data, error } = await marking.assign(name);
      return { data: data && { name }, error };
    },
    onSaved: ({ name }) => {
      onClose();
      marking.assigned(name);
    },
    onUnchanged: onClose,
  });
  return (
    <FormDialog
      small
      title={t('gaps.assignTitle', { count })}
      record={record}
      labels={{ assignee: t('gaps.assignee') }}
      submitLabel={t('gaps.assign')}
      onClose={onClose}
    >
      <Text size="sm">{sentence}</Text>
      <Autocomplete
        required
        data-autofocus
        maxLength={120}
        label={t('gaps.assignee')}
        description={t('gaps.assigneeHelp')}
        data={[...assignees]}
        {...record.form.getInputProps('assignee')}
      />
    </FormDialog>
  );
}
