import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../language/i18n.ts';
import type { MapData } from '../../map/map-data.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import type { InterdependencyType } from '../interdependency.documents.ts';
import { knownOn } from './known-on.ts';
import { readerOf } from './said-links.ts';
import { SaidLinksList } from './said-links-list.tsx';
import { type SaidValues, type Saved, useSaidLinks } from './use-said-links.ts';

type Props = {
  ecosystem: { id: string; interdependencyTypes: readonly InterdependencyType[] };
  /** Whose names are understood. */
  data: MapData;
  onSaved(saved: Saved): void;
  onClose(): void;
};

/** Who works with whom, one sentence a line: what is understood of it is shown while it is typed, and saved at once. */
export function SaidLinksForm({ ecosystem, data, onSaved, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { interdependencyTypes: types } = ecosystem;
  const reader = useMemo(() => readerOf(knownOn(data, language), types), [data, language, types]);
  const said = useSaidLinks({ ecosystem: ecosystem.id, reader, onSaved, onClose });
  const { record, alike, addEvenSo } = said;
  const { form } = record;
  const { text } = form.getValues();
  const lines = useMemo(() => reader.read(text), [reader, text]);
  const [typing, setTyping] = useState(true);
  const labels: { [Name in keyof SaidValues]: string } = { text: t('said.text'), source: t('field.source') };
  return (
    <FormDialog title={t('said.title')} record={record} labels={labels} onClose={onClose}>
      <Stack gap="sm">
        <Textarea
          label={labels.text}
          description={t('said.help')}
          placeholder={t('said.example')}
          autosize
          minRows={3}
          maxRows={10}
          required
          data-autofocus
          {...form.getInputProps('text')}
          onFocus={() => setTyping(true)}
          onBlur={(event) => {
            setTyping(false);
            form.getInputProps('text').onBlur?.(event);
          }}
        />
        <SaidLinksList {...{ lines, types, typing }} kindOf={said.kindOf} onKind={said.setKind} />
        {alike && (
          <Group role="alert" gap="xs">
            <Text size="sm">{alike.sentence}</Text>
            <Button variant="default" size="xs" loading={record.sending} onClick={addEvenSo}>
              {t('alike.addEvenSo')}
            </Button>
          </Group>
        )}
        <TextInput
          label={labels.source}
          description={t('field.sourceHelp')}
          {...form.getInputProps('source')}
        />
      </Stack>
    </FormDialog>
  );
}
