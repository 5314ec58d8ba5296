import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconPrinter } from '@tabler/icons-react';
import type { ReadingProps } from '../app/reading.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { LittleAsked } from './little-asked.tsx';
import type { WhomToAsk as Asking } from './unseen.documents.ts';
import style from './unseen.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'onGo' | 'address'> & { found: Asking };

/** When asking may end, as progress, and a list of interviews to make, which can be printed. */
export function WhomToAsk({ ecosystem, found, onGo, address }: Props) {
  const { t, language } = useWords();
  const { stopping, interviews, haze } = found;
  const isDone = stopping.every(({ isMet }) => isMet);
  return (
    <Stack gap="md" data-print>
      <Text className={style.printed ?? ''} fw={600}>
        {nameIn(language, ecosystem)}
      </Text>
      <section aria-labelledby="unseen-stopping">
        <Title order={3} size="h5" id="unseen-stopping">
          {t(isDone ? 'unseen.mayStop' : 'unseen.goOn')}
        </Title>
        <ul className={style.conditions}>
          {stopping.map((each) => (
            <Condition key={each.condition} {...each} />
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {t('unseen.independent')}
        </Text>
      </section>
      <section aria-labelledby="unseen-interviews">
        <Group justify="space-between" align="center">
          <Title order={3} size="h5" id="unseen-interviews">
            {t('unseen.interviews')}
          </Title>
          {interviews.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              data-unprinted
              leftSection={<IconPrinter aria-hidden size={16} />}
              onClick={() => window.print()}
            >
              {t('unseen.print')}
            </Button>
          )}
        </Group>
        {interviews.length === 0 ? (
          <Text size="sm">{t('unseen.allAsked')}</Text>
        ) : (
          <>
            <Text size="sm" mt={4}>
              {t('unseen.question')}
            </Text>
            <ol className={style.rows}>
              {interviews.map(({ stakeholder, reason }) => (
                <li key={stakeholder.id}>
                  <button type="button" className={style.go} onClick={() => onGo(stakeholder.id)}>
                    {nameIn(language, stakeholder)}
                  </button>
                  <span className={style.why}>{reason}</span>
                  <span className={style.answer} aria-hidden="true" />
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
      <LittleAsked {...{ haze, address }} />
    </Stack>
  );
}

function Condition({ isMet, done, of, sentence, open }: Asking['stopping'][number]) {
  const { t } = useWords();
  return (
    <li data-met={isMet || undefined}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        {isMet && <IconCheck aria-hidden size={18} className={style.met ?? ''} />}
        <Text size="sm">
          <strong>{t(isMet ? 'unseen.met' : 'unseen.notMet')}</strong> {sentence}
        </Text>
      </Group>
      {of > 0 && <Progress value={(100 * done) / of} size="sm" mt={4} aria-label={sentence} />}
      {open.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('unseen.open', { names: `${open.join('; ')}${open.length < of - done ? '…' : ''}` })}
        </Text>
      )}
    </li>
  );
}
