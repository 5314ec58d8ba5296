import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useClient } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { sentenceOf } from '../history/use-undo.ts';
import { dateIn, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { submissionKeys } from '../ui/fields.ts';
import style from './comparison.module.css';
import { type Compared, MergeStakeholdersDocument } from './duplicates.documents.ts';
import { fuller } from './pairs.ts';

type Props = {
  pair: readonly [Compared, Compared];
  /** What else can be done with the pair. */
  children?: ReactNode;
  /** How many links each has, as far as the map knows. */
  linksOf(id: string): number | undefined;
  onOpen(id: string): void;
  onMerged(kept: string): void;
  /** One of them was changed meanwhile: both are to be read again. */
  onStale(): void;
};

/** Two stakeholders side by side: choose the one that stays; the other becomes a part of it. */
export function Comparison({ pair, children, linksOf, onOpen, onMerged, onStale }: Props) {
  const words = useWords();
  const { t, language } = words;
  const client = useClient();
  const group = useId();
  const [one, other] = pair;
  const [chosen, setChosen] = useState(() => fuller(one, other).id);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const keep = chosen === other.id ? other : one;
  const absorb = keep === one ? other : one;
  const merge = async () => {
    const content = {
      ...{ keep: keep.id, keepVersion: keep.version },
      ...{ absorb: absorb.id, absorbVersion: absorb.version },
    };
    setSending(true);
    setFailure(undefined);
    const input = { ...content, idempotencyKey: keyFor(content) };
    const { data, error } = await client.mutation(MergeStakeholdersDocument, { input }).toPromise();
    setSending(false);
    if (data) return onMerged(data.mergeStakeholders.stakeholder.id);
    if (!error) return;
    setFailure(failureOf(error));
    if (failureOf(error).code === 'CONFLICT') onStale();
  };
  return (
    <Stack gap="sm">
      <Radio.Group value={chosen} onChange={setChosen} label={t('duplicates.which')} name={group}>
        <div className={style.pair}>
          {pair.map((each) => (
            <div key={each.id} className={style.version} data-kept={each.id === keep.id || undefined}>
              <Radio value={each.id} label={nameIn(language, each)} fw={600} />
              <dl className={style.facts}>
                {factsOf(words, each, linksOf(each.id)).map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
              <button
                type="button"
                className={style.open}
                aria-label={t('duplicates.openNamed', { name: nameIn(language, each) })}
                onClick={() => onOpen(each.id)}
              >
                {t('duplicates.open')}
              </button>
            </div>
          ))}
        </div>
      </Radio.Group>
      <Text size="xs" c="dimmed">
        {t('duplicates.what', { name: nameIn(language, absorb) })}
      </Text>
      {failure && (
        <Alert role="alert" color="orange" variant="light">
          {sentenceOf(failure, t)}
        </Alert>
      )}
      <Group gap="xs">
        <Button size="sm" loading={sending} onClick={merge}>
          {t('duplicates.merge')}
        </Button>
        {children}
      </Group>
    </Stack>
  );
}

type Words = ReturnType<typeof useWords>;

/** What two of them are told apart by. */
function factsOf({ t, language }: Words, each: Compared, links: number | undefined): [string, string][] {
  const rows: [string, string | null | undefined | false][] = [
    [t('field.kind'), t(`kind.${each.kind}`)],
    [t('field.sector'), each.sector && t(`sector.${each.sector}`)],
    [t('field.status'), t(`status.${each.status}`)],
    [t('field.otherNames'), [otherName(language, each), ...each.otherNames].filter(Boolean).join(' · ')],
    [t('field.website'), each.website?.replace(/^https?:\/\//, '')],
    [t('field.degree'), links !== undefined && String(links)],
    [t('field.source'), each.source],
    [t('duplicates.since'), dateIn(language, each.createdAt)],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

const otherName = (language: Words['language'], { name, nameFr }: Compared) =>
  nameFr && nameFr !== name ? (language === 'fr' ? name : nameFr) : null;
