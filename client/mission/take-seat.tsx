import { Select, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import { Dialog } from '../ui/dialog.tsx';
import { textOrNull } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRecordForm } from '../ui/record-form.ts';
import type { OpenSeat } from './open-seats.ts';
import { type Bearer, TakeSeatDocument } from './seat.documents.ts';
import { useOpenSeats } from './use-seats.ts';

/** Gives a stakeholder one of the seats that are vacant, of whatever mission. */
export function TakeSeat({ of, onClose }: { of: string; onClose(): void }) {
  const { t } = useWords();
  const { ecosystem } = useRecordScope();
  const seats = useOpenSeats();
  const title = t(ecosystem.mayEdit ? 'noun.heldSeat.add' : 'seat.takeOne');
  if (seats && seats.length > 0)
    return <TakeSeatForm {...{ title, seats, onClose }} holders={[]} holder={of} />;
  return (
    <Dialog title={title} onClose={onClose} alert>
      {seats ? (
        <Text>{t('seat.noneVacant')}</Text>
      ) : (
        <Skeleton height={80} role="status" aria-label={t('record.loading')} />
      )}
    </Dialog>
  );
}

type Asked = Pick<OpenSeat, 'value' | 'label' | 'role' | 'seat'>;
type Props = {
  title: string;
  seats: readonly Asked[];
  /** Chosen from the start. */
  seat?: string;
  /** Those for whom it can be taken, where there is a choice. */
  holders: readonly Pick<Bearer, 'id' | 'name' | 'nameFr'>[];
  holder: string;
  onClose(): void;
};

const NOBODY = { name: '', nameFr: null };

/** Which seat, for whom and, where a facilitator is to agree, why. */
export function TakeSeatForm({ title, seats, seat = '', holders, holder, onClose }: Props) {
  const { t, language } = useWords();
  const client = useClient();
  const say = useDone();
  const { ecosystem, onWritten } = useRecordScope();
  const isAsked = !ecosystem.mayEdit && ecosystem.takesSeats !== 'AT_ONCE';
  const record = useRecordForm({
    stored: undefined,
    blank: { seat, holder, words: '' },
    validate: { seat: (chosen: string) => (chosen ? null : t('form.required')) },
    fieldsOf: (values) => ({ ...values, words: textOrNull(values.words) }),
    create: async (fields, idempotencyKey) => {
      const chosen = seats.find(({ value }) => value === fields.seat);
      const input = { role: chosen?.role ?? '', seat: chosen?.seat ?? null, idempotencyKey };
      const { data, error } = await client
        .mutation(TakeSeatDocument, { input: { ...input, holder: fields.holder, words: fields.words } })
        .toPromise();
      return { data: data?.done.record, error };
    },
    onSaved: () => {
      onClose();
      say(t('form.saved'));
      onWritten();
    },
    // It waits for a facilitator.
    onUnchanged: () => {
      onClose();
      onWritten();
    },
  });
  const labels = { seat: t('seat.which'), holder: t('seat.forWhom'), words: t('seat.words') };
  const submitLabel = isAsked ? t('seat.ask') : undefined;
  return (
    <FormDialog {...{ title, record, labels, onClose }} {...(submitLabel && { submitLabel })} small>
      <Stack gap="sm">
        {isAsked && <Text size="sm">{t('seat.isAsked')}</Text>}
        {seats.length === 1 && seat ? (
          holders.length === 1 && (
            <Text>{t('seat.forWho', { who: nameIn(language, holders[0] ?? NOBODY) })}</Text>
          )
        ) : (
          <Select
            required
            searchable
            allowDeselect={false}
            data-autofocus
            label={labels.seat}
            nothingFoundMessage={t('record.noOption')}
            data={seats.map(({ value, label }) => ({ value, label }))}
            {...record.form.getInputProps('seat')}
          />
        )}
        {holders.length > 1 && (
          <Select
            required
            allowDeselect={false}
            label={labels.holder}
            data={holders.map((each) => ({ value: each.id, label: nameIn(language, each) }))}
            {...record.form.getInputProps('holder')}
          />
        )}
        {isAsked && (
          <Textarea
            autosize
            minRows={2}
            maxRows={6}
            label={labels.words}
            description={t('seat.wordsHelp')}
            {...record.form.getInputProps('words')}
          />
        )}
      </Stack>
    </FormDialog>
  );
}
