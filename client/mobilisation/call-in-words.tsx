import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { failureOf } from '../graphql/failure.ts';
import { listIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { type Want, wantOf } from './call.ts';
import { CallInWordsDocument, OpenNeedsDocument } from './mobilisation.documents.ts';

type Props = Pick<ReadingProps, 'ecosystem'> & { mission: string | undefined; onRead(wants: Want[]): void };

/** Calls that come often, in words: read as if they had been typed. */
const READY = ['meeting', 'launch', 'hands', 'study'] as const;

/** What is called for in words, one of the ready calls, or what the mission openly needs. */
export function CallInWords({ ecosystem, mission, onRead }: Props) {
  const { t, language } = useWords();
  const client = useClient();
  const [text, setText] = useState('');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<string>();
  const [isWithoutNeed, setWithoutNeed] = useState(false);
  const [isReading, setReading] = useState(false);
  const read = async (typed: string) => {
    if (typed.trim() === '' || isReading) return;
    setReading(true);
    const asked = { ecosystem: ecosystem.slug, text: typed };
    const { data, error } = await client.query(CallInWordsDocument, asked).toPromise();
    setReading(false);
    setRefused(error && t(`failure.${failureOf(error).code}`));
    if (!data) return;
    setLeft(data.callInWords.notUnderstood);
    if (data.callInWords.wants.length === 0) return;
    onRead(data.callInWords.wants);
    setText('');
  };
  const take = async () => {
    setReading(true);
    const { data, error } = await client.query(OpenNeedsDocument, { id: mission ?? '' }).toPromise();
    setReading(false);
    setRefused(error && t(`failure.${failureOf(error).code}`));
    const needs = [...(data?.mission?.needs.nodes ?? []), ...(data?.mission?.neededFor.nodes ?? [])];
    const open = needs.filter(({ state }) => state === 'OPEN' || state === 'PARTLY_MET');
    setWithoutNeed(data !== undefined && open.length === 0);
    if (open.length > 0) onRead(open.map(wantOf));
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
            void read(text);
          }}
        />
        <Button
          variant="default"
          loading={isReading}
          disabled={text.trim() === ''}
          onClick={() => void read(text)}
        >
          {t('call.read')}
        </Button>
      </Group>
      <Group gap={4} mt={6} role="group" aria-label={t('call.ready')}>
        {READY.map((name) => (
          <Button
            key={name}
            size="compact-sm"
            variant="default"
            onClick={() => void read(t(`call.readyWords.${name}`))}
          >
            {t(`call.readyCall.${name}`)}
          </Button>
        ))}
        {mission && (
          <Button size="compact-sm" variant="default" onClick={() => void take()}>
            {t('call.takeNeeds')}
          </Button>
        )}
      </Group>
      {isWithoutNeed && (
        <Text size="sm" role="status">
          {t('call.noOpenNeed')}
        </Text>
      )}
      {left.length > 0 && (
        <Text size="sm" role="status">
          {t('call.notUnderstood', { parts: listIn(language, left, 'conjunction') })}
        </Text>
      )}
    </div>
  );
}
