import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';
import { seatWords } from './seat-words.ts';
import type { SupposedSeat } from './suppose.ts';
import { VacantSeatsDocument } from './what-if.documents.ts';

type Props = {
  ecosystem: string;
  draft: Partial<SupposedSeat>;
  onSuppose(seat: SupposedSeat): void;
};

/** Which vacant seat would be filled, and by whom. */
export function SeatForm({ ecosystem, draft, onSuppose }: Props) {
  const words = useWords();
  const { t } = words;
  const [seat, setSeat] = useState<string | undefined>(draft.seat);
  const [by, setBy] = useState<string>();
  const [{ data }] = useQuery({ query: VacantSeatsDocument, variables: { ecosystem } });
  const seats = data?.seats.nodes ?? [];
  if (data && seats.length === 0) return <Text size="sm">{t('whatIf.noSeat')}</Text>;
  return (
    <Stack
      gap="sm"
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        if (seat && by) onSuppose({ seat, by });
      }}
    >
      <Select
        required
        searchable
        label={t('whatIf.seat')}
        data={seats.map((each) => ({ value: each.id, label: seatWords(each, words) }))}
        value={seat ?? null}
        onChange={(value) => setSeat(value ?? undefined)}
      />
      <ElementPicker
        ecosystem={ecosystem}
        only="Stakeholder"
        label={t('whatIf.by')}
        autoFocus={false}
        onPick={(element) => setBy(element?.id)}
      />
      <Button type="submit" disabled={!seat || !by}>
        {t('whatIf.suppose')}
      </Button>
    </Stack>
  );
}
