import { Button, Stack, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';
import { PlaceSelect } from '../place/place-select.tsx';
import { usePlaces } from '../place/use-places.ts';
import type { Call } from './call.ts';
import { CallInWords } from './call-in-words.tsx';
import type { Resource } from './mobilisation.documents.ts';
import style from './mobilisation.module.css';
import { NamedList } from './named-list.tsx';
import { WantRow } from './want-row.tsx';

type Props = Pick<ReadingProps, 'ecosystem' | 'data'> & {
  resources: readonly Resource[];
  call: Call;
  onCall(call: Call): void;
};

/** What is called for, in words or row by row, who convenes, for which mission, where and by when, who must be in it and who must not. */
export function CallForm({ ecosystem, data, resources, call, onCall }: Props) {
  const { t, language } = useWords();
  const [draft, setDraft] = useState(call);
  const { choices } = usePlaces(ecosystem.slug);
  const set = (more: Partial<Call>) => setDraft((before) => ({ ...before, ...more }));
  const named = (id: string | undefined) => {
    const row = id && data ? data.rowOf(id) : -1;
    return id && data && row >= 0 ? { id, name: data.nameOf(row, language), nameFr: null } : undefined;
  };
  // Open from the start where something is set already; then as whoever fills it in leaves it.
  const [isLimited] = useState(
    Boolean(call.place) || call.confirmedOnly || call.include.length + call.exclude.length > 0,
  );
  const blank = { resource: resources[0]?.id ?? '', quantity: null, unit: null };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onCall({ ...draft, answers: [] });
      }}
    >
      <Stack gap="sm">
        <CallInWords
          ecosystem={ecosystem}
          mission={draft.mission}
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
        <details className={style.more} open={isLimited}>
          <summary>{t('call.limits')}</summary>
          <Stack gap="sm" mt="xs">
            <PlaceSelect
              ecosystem={undefined}
              places={choices}
              label={t('call.place')}
              description={t('call.placeHelp')}
              value={draft.place ?? null}
              onChange={(place) => set({ place: place ?? '' })}
            />
            <NamedList
              {...{ ecosystem, data }}
              label={t('call.include')}
              ids={draft.include}
              onChange={(include) => set({ include })}
            />
            <NamedList
              {...{ ecosystem, data }}
              label={t('call.exclude')}
              ids={draft.exclude}
              onChange={(exclude) => set({ exclude })}
            />
            <Switch
              label={t('call.confirmedOnly')}
              checked={draft.confirmedOnly}
              onChange={({ currentTarget: { checked } }) => set({ confirmedOnly: checked })}
            />
          </Stack>
        </details>
        <Button type="submit" disabled={draft.wants.length === 0 || draft.convenor === ''}>
          {t('call.find')}
        </Button>
      </Stack>
    </form>
  );
}
