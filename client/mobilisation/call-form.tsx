import { Button, Group, NativeSelect, NumberInput, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { failureOf } from '../graphql/failure.ts';
import { listIn, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { Call, Want } from './call.ts';
import { CallInWordsDocument, type Resource } from './mobilisation.documents.ts';

type Props = Pick<ReadingProps, 'ecosystem' | 'data'> & {
  resources: readonly Resource[];
  call: Call;
  onCall(call: Call): void;
};

/** What is called for, in words or row by row, who convenes, for which mission and by when. */
export function CallForm({ ecosystem, data, resources, call, onCall }: Props) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(call);
  const set = (more: Partial<Call>) => setDraft((before) => ({ ...before, ...more }));
  const named = (id: string | undefined) => {
    const row = id && data ? data.rowOf(id) : -1;
    return id && data && row >= 0 ? { id, name: data.nameOf(row, language), nameFr: null } : undefined;
  };
  const blank = { resource: resources[0]?.id ?? '', quantity: null, unit: null };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCall({ ...draft, include: [], exclude: [] });
      }}
    >
      <Stack gap="sm">
        <InWords
          ecosystem={ecosystem}
          onRead={(wants) => set({ wants: [...draft.wants, ...wants].slice(0, 8) })}
        />
        {draft.wants.map((want, row) => (
          <WantRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are told apart by nothing else.
            key={row}
            {...{ want, resources }}
            onChange={(next) =>
              set({ wants: draft.wants.map((each, place) => (place === row ? next : each)) })
            }
            onRemove={() => set({ wants: draft.wants.filter((_, place) => place !== row) })}
          />
        ))}
        <Button
          size="compact-sm"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          disabled={draft.wants.length >= 8}
          onClick={() => set({ wants: [...draft.wants, blank] })}
        >
          {t('call.add')}
        </Button>
        <ElementPicker
          ecosystem={ecosystem.slug}
          label={t('call.convenor')}
          only="Stakeholder"
          autoFocus={false}
          initial={named(call.convenor)}
          onPick={(element) => set({ convenor: element?.id ?? '' })}
        />
        <ElementPicker
          ecosystem={ecosystem.slug}
          label={t('call.mission')}
          description={t('call.missionHelp')}
          only="Mission"
          required={false}
          autoFocus={false}
          initial={named(call.mission)}
          onPick={(element) => set({ mission: element?.id ?? '' })}
        />
        <TextInput
          type="date"
          label={t('call.deadline')}
          value={draft.deadline ?? ''}
          onChange={({ currentTarget: { value } }) => set({ deadline: value })}
        />
        <Switch
          label={t('call.confirmedOnly')}
          checked={draft.confirmedOnly}
          onChange={({ currentTarget: { checked } }) => set({ confirmedOnly: checked })}
        />
        <Button type="submit" disabled={draft.wants.length === 0 || draft.convenor === ''}>
          {t('call.find')}
        </Button>
      </Stack>
    </form>
  );
}

function InWords({ ecosystem, onRead }: Pick<Props, 'ecosystem'> & { onRead(wants: Want[]): void }) {
  const { t, language } = useWords();
  const client = useClient();
  const [text, setText] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<string>();
  const [isReading, setReading] = useState(false);
  const read = async () => {
    if (text.trim() === '' || isReading) return;
    setReading(true);
    const asked = { ecosystem: ecosystem.slug, text };
    const { data, error } = await client.query(CallInWordsDocument, asked).toPromise();
    setReading(false);
    setRefused(error && t(`failure.${failureOf(error).code}`));
    if (!data) return;
    setLeft(data.callInWords.notUnderstood);
    if (data.callInWords.wants.length === 0) return;
    onRead(data.callInWords.wants);
    setText('');
  };
  return (
    <div>
      <Group gap={6} align="flex-end" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t('call.inWords')}
          error={refused}
          placeholder={t('call.example')}
          maxLength={1000}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void read();
          }}
        />
        <Button
          variant="default"
          loading={isReading}
          disabled={text.trim() === ''}
          onClick={() => void read()}
        >
          {t('call.read')}
        </Button>
      </Group>
      {left.length > 0 && (
        <Text size="sm" role="status">
          {t('call.notUnderstood', { parts: listIn(language, left, 'conjunction') })}
        </Text>
      )}
    </div>
  );
}

type RowProps = { want: Want; resources: readonly Resource[]; onChange(want: Want): void; onRemove(): void };

function WantRow({ want, resources, onChange, onRemove }: RowProps) {
  const { t, language } = useWords();
  const units = resources.find(({ id }) => id === want.resource)?.units ?? [];
  return (
    <Group gap={6} align="flex-end">
      <NativeSelect
        style={{ flex: '1 1 100%' }}
        label={t('call.resource')}
        value={want.resource}
        data={resources.map((each) => ({ value: each.id, label: nameIn(language, each) }))}
        onChange={({ currentTarget: { value } }) => onChange({ resource: value, quantity: null, unit: null })}
      />
      <NumberInput
        style={{ flex: 1 }}
        label={t('call.quantity')}
        min={0}
        value={want.quantity ?? ''}
        onChange={(value) =>
          onChange({
            ...want,
            quantity: typeof value === 'number' ? value : null,
            unit: want.unit ?? units[0] ?? null,
          })
        }
      />
      <NativeSelect
        style={{ flex: 1 }}
        label={t('call.unit')}
        value={want.unit ?? ''}
        data={['', ...units]}
        onChange={({ currentTarget: { value } }) => onChange({ ...want, unit: value || null })}
      />
      <Button variant="subtle" size="compact-sm" onClick={onRemove}>
        {t('call.remove')}
      </Button>
    </Group>
  );
}
