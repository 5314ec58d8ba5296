import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { MapSketch } from '../ecosystem/map-sketch.tsx';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { useLanguage } from '../language/i18n.ts';
import { inLanguage, nameIn } from '../language/language.ts';
import { EntriesDialog } from './entries-dialog.tsx';
import { MissingDocument, type RoomEntry, type RoomRead } from './room.documents.ts';
import style from './room.module.css';

type Props = { ecosystem: Ecosystem; room: RoomRead; onChanged(): void };
type Answer = RoomEntry['answers'][number];

/** What a room has ended with: what appeared, what is missing, who was named. */
export function RoomReport({ ecosystem, room, onChanged }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [isDeciding, setDeciding] = useState(false);
  const accepted = room.entries.filter(({ state }) => state === 'APPROVED');
  const waiting = room.entries.filter(({ state }) => state === 'WAITING').length;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(room.openedAt));
  return (
    <main id="content" tabIndex={-1} className={style.page}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        <Anchor href={`/${ecosystem.address}`} underline="always">
          {nameIn(language, ecosystem)}
        </Anchor>{' '}
        · {day}
      </Text>
      <Title order={1} style={{ overflowWrap: 'anywhere' }}>
        {room.name}
      </Title>
      <Text size="lg">
        {t('room.phones', { count: room.phones })} · {t('room.people', { count: peopleIn(accepted) })}
      </Text>
      <MapSketch slug={ecosystem.address} />
      <Group my="sm">
        <Button component="a" href={`/${ecosystem.address}`}>
          {t('joining.seeMap')}
        </Button>
        {room.entries.length > 0 && (
          <Button variant="default" onClick={() => setDeciding(true)}>
            {waiting > 0 ? t('room.waiting', { count: waiting }) : t('room.entries')}
          </Button>
        )}
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/$slug/room" params={{ slug: ecosystem.address }} />}
        >
          {t('room.openAnother')}
        </Button>
      </Group>
      <Appeared ecosystem={ecosystem} entries={accepted} />
      <Missing ecosystem={ecosystem} />
      <Named ecosystem={ecosystem} entries={accepted} />
      {isDeciding && <EntriesDialog {...{ ecosystem, room, onChanged }} onClose={() => setDeciding(false)} />}
    </main>
  );
}

const peopleIn = (entries: readonly RoomEntry[]): number =>
  new Set(entries.flatMap(({ stakeholder }) => stakeholder?.id ?? [])).size;

type PartProps = { ecosystem: Ecosystem; entries: readonly RoomEntry[] };

function Appeared({ ecosystem, entries }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = ({ part, name, about }: Answer) =>
    t(`room.part.${part}`, { what: about ? nameIn(language, about) : (name ?? '…') });
  return (
    <Part title={t('room.report.appeared')} none={t('room.report.nothing')}>
      {entries.map(({ id, stakeholder, profile, answers }) => (
        <li key={id}>
          {stakeholder ? (
            <Anchor href={`/${ecosystem.address}?at=${encodeURIComponent(stakeholder.id)}`}>
              {nameIn(language, stakeholder)}
            </Anchor>
          ) : (
            (profile?.name ?? t('room.gone'))
          )}
          <Text size="sm" c="dimmed">
            {answers
              .filter(({ part, record }) => record && part !== 'NOMINATION')
              .map(said)
              .join(' · ')}
          </Text>
        </li>
      ))}
    </Part>
  );
}

function Missing({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const asked = { ecosystem: ecosystem.slug, language: inLanguage(language) } as const;
  const { data } = usePatientQuery(MissingDocument, JSON.stringify(asked), () => asked, {
    round: 0,
    isCurrent: ({ findings }) => findings.isCurrent,
  });
  const nodes = data?.findings.nodes ?? [];
  return (
    <Part title={t('room.report.missing')} none={t(data ? 'room.report.nothingMissing' : 'room.loading')}>
      {nodes.map(({ key, sentence }) => (
        <li key={key}>
          <Anchor href={`/${ecosystem.address}?reading=gaps&gap=${encodeURIComponent(key)}`}>
            {sentence}
          </Anchor>
        </li>
      ))}
      {nodes.length > 0 && (
        <li key="all">
          <Anchor href={`/${ecosystem.address}/report`}>
            {t('room.report.all', { count: data?.findings.totalCount ?? 0 })}
          </Anchor>
        </li>
      )}
    </Part>
  );
}

function Named({ ecosystem, entries }: PartProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = new Map<string, { name: string; id?: string | undefined; by: number }>();
  for (const { part, name, about, record } of entries.flatMap(({ answers }) => answers)) {
    if (part !== 'NOMINATION' || !record) continue;
    const called = about ? nameIn(language, about) : (name ?? '…');
    const key = called.toLocaleLowerCase(language);
    const known = named.get(key);
    named.set(key, { name: known?.name ?? called, id: known?.id ?? about?.id, by: (known?.by ?? 0) + 1 });
  }
  const all = [...named.values()].sort((one, other) => other.by - one.by);
  return (
    <Part title={t('room.report.named')} none={t('room.report.nobody')}>
      {all.map(({ name, id, by }) => (
        <li key={name}>
          {id ? <Anchor href={`/${ecosystem.address}?at=${encodeURIComponent(id)}`}>{name}</Anchor> : name}{' '}
          {by > 1 && (
            <Text span size="sm" c="dimmed">
              {t('room.report.times', { count: by })}
            </Text>
          )}
        </li>
      ))}
    </Part>
  );
}

function Part({ title, none, children }: { title: string; none: string; children: ReactNode }) {
  const isEmpty = Array.isArray(children) && children.flat().filter(Boolean).length === 0;
  return (
    <Stack component="section" gap={4} mt="lg" aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      {isEmpty ? (
        <Text c="dimmed">{none}</Text>
      ) : (
        <ul style={{ margin: 0, paddingInlineStart: 20, overflowWrap: 'anywhere' }}>{children}</ul>
      )}
    </Stack>
  );
}
