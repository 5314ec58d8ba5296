import { Select, Skeleton, Stack, Text } from '@mantine/core';
import { useClient, useQuery } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { graphql } from '../graphql/graphql.ts';
import { useWords } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRecordForm } from '../ui/record-form.ts';
import { type OpenSeat, openSeats } from './open-seats.ts';
import { CreateSeatDocument, UpdateSeatDocument } from './seat.documents.ts';

export const OpenSeatsDocument = graphql(`
  query OpenSeats($ecosystem: String!) {
    roles(ecosystem: $ecosystem, first: 200) {
      nodes {
        id kind title titleFr vacancies
        mission { id hashtag }
        seats(first: 20) { nodes { id version skill holder { id } } }
      }
    }
  }
`);

type Props = { of: string; onClose(): void };

/** Gives a stakeholder one of the seats that are vacant, of whatever mission. */
export function TakeSeat({ of, onClose }: Props) {
  const words = useWords();
  const { ecosystem } = useRecordScope();
  const [{ data }] = useQuery({
    query: OpenSeatsDocument,
    variables: { ecosystem: ecosystem.slug },
    requestPolicy: 'network-only',
  });
  const seats = data && openSeats(data.roles.nodes, words);
  if (seats && seats.length > 0) return <Form seats={seats} of={of} onClose={onClose} />;
  return (
    <Dialog title={words.t('noun.heldSeat.add')} onClose={onClose} alert>
      {seats ? (
        <Text>{words.t('seat.noneVacant')}</Text>
      ) : (
        <Skeleton height={80} role="status" aria-label={words.t('record.loading')} />
      )}
    </Dialog>
  );
}

function Form({ seats, of, onClose }: Props & { seats: readonly OpenSeat[] }) {
  const { t } = useWords();
  const client = useClient();
  const say = useDone();
  const { ecosystem, onWritten } = useRecordScope();
  const record = useRecordForm({
    stored: undefined,
    blank: { seat: '' },
    validate: { seat: (chosen: string) => (chosen ? null : t('form.required')) },
    fieldsOf: ({ seat }) => ({ seat }),
    create: async ({ seat }, idempotencyKey) => {
      const chosen = seats.find(({ value }) => value === seat);
      // A seat that somebody described is filled, by facilitators; one that is only missing is made.
      const { data, error } =
        chosen?.described && ecosystem.mayEdit
          ? await client
              .mutation(UpdateSeatDocument, { input: { ...chosen.described, holder: of, idempotencyKey } })
              .toPromise()
          : await client
              .mutation(CreateSeatDocument, {
                input: { role: chosen?.role ?? '', holder: of, idempotencyKey },
              })
              .toPromise();
      return { data: data?.done.record, error };
    },
    onSaved: () => {
      onClose();
      say(t('form.saved'));
      onWritten();
    },
    onUnchanged: onClose,
  });
  return (
    <FormDialog
      title={t('noun.heldSeat.add')}
      record={record}
      labels={{ seat: t('seat.which') }}
      onClose={onClose}
      small
    >
      <Stack gap="sm">
        <Select
          required
          searchable
          allowDeselect={false}
          data-autofocus
          label={t('seat.which')}
          nothingFoundMessage={t('record.noOption')}
          data={seats.map(({ value, label }) => ({ value, label }))}
          {...record.form.getInputProps('seat')}
        />
      </Stack>
    </FormDialog>
  );
}
