import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { NewRecord } from '../record/new-record.tsx';
import { RecordScope } from '../record/scope.ts';
import { missionContributions } from '../resource/contributions.ts';
import { quantityWords } from '../resource/quantity-words.ts';
import { readCall } from './call.ts';
import style from './mobilisation.module.css';
import { type Called, GivenForCallDocument, type SavedCall } from './saved.documents.ts';

/** What was really given for a call that is over, and recording it of who said yes. */
export function GivenList({
  kept,
  ecosystem,
  revision,
  onGo,
  onWritten,
}: ReadingProps & { kept: SavedCall }) {
  const words = useWords();
  const { t, language } = words;
  const [recording, setRecording] = useState<Called>();
  const [{ data }, again] = useQuery({
    query: GivenForCallDocument,
    variables: { mission: kept.mission.id },
    requestPolicy: 'cache-and-network',
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again.
  useEffect(() => again({ requestPolicy: 'network-only' }), [revision, again]);
  const given = (data?.mission?.contributions.nodes ?? []).filter(({ need }) =>
    kept.needs.includes(need?.id ?? ''),
  );
  const willing = kept.called.filter(({ says }) => says === 'YES');
  return (
    <section aria-label={t('call.given')}>
      <h3 className={style.title}>{t('call.given')}</h3>
      {given.length === 0 && <Text size="sm">{t('call.nothingGiven')}</Text>}
      <ul className={style.covered}>
        {given.map((each) => (
          <li key={each.id}>
            {[nameIn(language, each.by), each.name, quantityWords(words, each)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
      {willing.map((each) => (
        <Button
          key={each.id}
          size="compact-sm"
          variant="default"
          mr={4}
          mb={4}
          onClick={() => setRecording(each)}
        >
          {t('call.recordGiven', { name: nameIn(language, each.who) })}
        </Button>
      ))}
      {recording && (
        <RecordScope value={{ ecosystem, revision, onSelect: onGo, onWritten }}>
          <NewRecord
            noun={missionContributions}
            of={kept.mission.id}
            preset={presetOf(kept, recording)}
            onClose={() => setRecording(undefined)}
          />
        </RecordScope>
      )}
    </section>
  );
}

/** What is known of a gift from what was called for. */
function presetOf({ call, needs }: SavedCall, { who, asks, wants: [want = 0] }: Called) {
  const asked = readCall(call).wants[want];
  return {
    ...{ by: who.id, name: asks.join(', '), on: new Date().toISOString().slice(0, 10) },
    ...{ need: needs[want] ?? '', resource: asked?.resource ?? '' },
    ...(asked?.quantity && { quantity: String(asked.quantity), unit: asked.unit ?? '' }),
  };
}
