import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconRoute } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { WhomToReach as Reach, UnseenAbout } from './unseen.documents.ts';
import style from './unseen.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'onGo' | 'onLit' | 'address'> & {
  found: Reach;
  about: UnseenAbout;
};

/** Those who were named and not reached, most worth first, and the seats that are empty; the former stand out on the map. */
export function WhomToReach(props: Props) {
  const { found, onLit } = props;
  const { t } = useWords();
  const { people, seats, totalCount } = found;
  useEffect(() => {
    if (people.length === 0) return undefined;
    onLit({ ids: people.map(({ id }) => id) });
    return () => onLit(undefined);
  }, [people, onLit]);
  return (
    <Stack gap="md">
      <section aria-labelledby="unseen-reach">
        <Group justify="space-between">
          <Title order={3} size="h5" id="unseen-reach">
            {t('unseen.named', { count: totalCount })}
          </Title>
          {totalCount + seats.length > 0 && <Sheet {...props} />}
        </Group>
        <Text size="sm" c="dimmed" mt={4}>
          {t(totalCount === 0 ? 'unseen.nobodyNamed' : 'unseen.worth')}
        </Text>
        <ol className={style.rows}>
          {people.map((row) => (
            <Row key={row.id} row={row} {...props} />
          ))}
        </ol>
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
      </section>
    </Stack>
  );
}

function Row({ row, onGo, address }: Props & { row: Reach['people'][number] }) {
  const { t, language } = useWords();
  const { id, name, value, reason, introducers } = row;
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <button type="button" className={style.go} onClick={() => onGo(id)}>
          {name}
        </button>
        <Badge variant="light" title={t('unseen.worth')}>
          {value}
        </Badge>
      </Group>
      <span className={style.why}>{reason}</span>
      {introducers.length === 0 && <span className={style.why}>{t('unseen.noIntroducer')}</span>}
      {introducers.map(({ stakeholder, sentence }) => (
        <Group key={stakeholder.id} gap={6} wrap="nowrap" align="center">
          <Text size="sm">
            {t('unseen.introduces', { name: nameIn(language, stakeholder) })} ({sentence})
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconRoute aria-hidden size={14} />}
            aria-label={t('unseen.pathTo', { from: nameIn(language, stakeholder), to: name })}
            onClick={() => address.openReading('path', { from: stakeholder.id, to: id })}
          >
            {t('unseen.path')}
          </Button>
        </Group>
      ))}
    </li>
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
