import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReadingProps } from '../app/reading.ts';
import { useLit } from '../app/use-lit.ts';
import { useWords } from '../language/use-words.ts';
import { ReachRow } from './reach-row.tsx';
import { TemplateComparison } from './template-comparison.tsx';
import type { WhomToReach as Reach, UnseenAbout } from './unseen.documents.ts';
import style from './unseen.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'onGo' | 'onLit' | 'address' | 'revision' | 'onWritten'> & {
  found: Reach;
  about: UnseenAbout;
  /** Something was said of one of them. */
  onMarked(): void;
};

/** Those who were named and not reached, most worth first, and the seats that are empty; the former stand out on the map. */
export function WhomToReach(props: Props) {
  const { found, about, onLit } = props;
  const { t } = useWords();
  const { people, seats, totalCount } = found;
  const assignees = [...new Set(people.flatMap(({ assignee }) => assignee ?? []))];
  useLit(
    onLit,
    people.map(({ id }) => id),
  );
  return (
    <Stack gap="md">
      <section aria-labelledby="unseen-reach">
        <Group justify="space-between">
          <Title order={3} size="h5" id="unseen-reach">
            {t('unseen.named', { count: totalCount })}
          </Title>
          {totalCount + seats.length > 0 && <Sheet {...props} />}
        </Group>
        <Text size="sm" c="dimmed" mt={8}>
          {t(totalCount === 0 ? 'unseen.nobodyNamed' : 'unseen.worth')}
        </Text>
        <ol className={style.rows}>
          {people.map((row) => (
            <ReachRow key={row.id} row={row} assignees={assignees} {...props} />
          ))}
        </ol>
        <Aside assignees={assignees} {...props} />
        {people.length < totalCount && <Text size="sm">{t('unseen.more', { count: people.length })}</Text>}
      </section>
      <section aria-labelledby="unseen-seats">
        <Title order={3} size="h5" id="unseen-seats">
          {t('unseen.seats', { count: seats.length })}
        </Title>
        {seats.length === 0 && (
          <Text size="sm" mt={4}>
            {t('unseen.noSeats')}
          </Text>
        )}
        <ul className={style.rows}>
          {seats.map(({ mission, name, reason }) => (
            <li key={`${mission} ${name} ${reason}`}>
              <button type="button" className={style.go} onClick={() => props.onGo(mission)}>
                {name}
              </button>
              <span className={style.why}>{reason}</span>
            </li>
          ))}
        </ul>
        {about.mission && <TemplateComparison mission={about.mission} {...props} />}
      </section>
    </Stack>
  );
}

/** Those of whom somebody said why they are not to be reached: nothing where there are none. */
function Aside(props: Props & { assignees: readonly string[] }) {
  const { t } = useWords();
  const { aside } = props.found;
  if (aside.length === 0) return null;
  return (
    <details className={style.working}>
      <summary>{t('unseen.aside', { count: aside.length })}</summary>
      <ul className={style.rows}>
        {aside.map((row) => (
          <ReachRow key={row.id} row={row} {...props} />
        ))}
      </ul>
    </details>
  );
}

/** The same as a file, with the estimate and its cautions. */
function Sheet({ ecosystem, about }: Props) {
  const { t, language } = useWords();
  const query = new URLSearchParams({ language });
  for (const [name, value] of Object.entries(about)) if (value) query.set(name, value);
  return (
    <Group gap={4}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
          href={`/api/ecosystems/${encodeURIComponent(ecosystem.slug)}/unknowns.${format}?${query}`}
        >
          {format.toUpperCase()}
          <span className={style.hidden}>{t('unseen.takeAlong')}</span>
        </Button>
      ))}
    </Group>
  );
}
