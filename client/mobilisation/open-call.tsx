import { Anchor, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useDone } from '../app/history-scope.ts';
import type { ReadingProps } from '../app/reading.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { dateIn, inLanguage, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { useSending } from '../members/use-sending.ts';
import { BackButton } from '../ui/back-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { Answer } from './answer.tsx';
import { type CallAnswered, readCall } from './call.ts';
import { CalledList } from './called-list.tsx';
import { CoalitionOnMap } from './coalition-on-map.tsx';
import { GivenList } from './given-list.tsx';
import {
  AskCoalitionDocument,
  answersIn,
  CallAnswersDocument,
  CloseCallDocument,
  HearCallDocument,
  RemoveCallDocument,
  type SavedCall,
  SavedCallDocument,
} from './saved.documents.ts';

type Props = ReadingProps & { id: string; onClose(): void };

/** How often a call is looked at again while it is open: answers come from elsewhere. */
const AGAIN_MS = 4_000;

/** A call that is kept: who was asked, what they said, and the coalition as it stands now. */
export function OpenCall(props: Props) {
  const { id, ecosystem, revision, onClose } = props;
  const { t, language } = useWords();
  const [{ data, error }, execute] = useQuery({
    query: SavedCallDocument,
    variables: { slug: ecosystem.slug, id, language: inLanguage(language) },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again.
  useEffect(() => reload(), [revision, reload]);
  const call = data?.ecosystem?.calls[0];
  const isLive =
    call?.state === 'OPEN' && call.called.some(({ says, state }) => !says && state !== 'NOT_ASKED');
  const known = answersIn(call?.called);
  const client = useClient();
  useEffect(() => {
    if (!isLive) return undefined;
    // Planning is dear: it is planned again once somebody has answered.
    const look = async () => {
      const asked = client.query(
        CallAnswersDocument,
        { slug: ecosystem.slug, id },
        { requestPolicy: 'network-only' },
      );
      const { data: now } = await asked.toPromise();
      if (now && answersIn(now.ecosystem?.calls[0]?.called) !== known) reload();
    };
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isLive, known, client, ecosystem.slug, id, reload]);
  if (call) return <Whole {...props} kept={call} reload={reload} />;
  if (data)
    return (
      <Stack gap="sm" align="start">
        <Text size="sm">{t('call.isGone')}</Text>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('call.all')}
        </Button>
      </Stack>
    );
  if (!error) return <Skeleton height={200} role="status" aria-label={t('call.loading')} />;
  return (
    <EmptyState alert title={t('call.failed')} text={t(`failure.${failureOf(error).code}`)}>
      <Button variant="default" onClick={reload}>
        {t('form.retry')}
      </Button>
    </EmptyState>
  );
}

type WholeProps = Props & { kept: SavedCall; reload(): void };

function Whole({ kept, reload, onClose, ...page }: WholeProps) {
  const { ecosystem, onGo, onWritten } = page;
  const team = kept.plan?.teams[0];
  const { t, language } = useWords();
  const client = useClient();
  const say = useDone();
  const { sending, failure, send } = useSending();
  const [open, setOpen] = useState<'close' | 'remove'>();
  const which = { ecosystem: ecosystem.id, call: kept.id };
  const isClosed = kept.state === 'CLOSED';
  const done = () => {
    setOpen(undefined);
    reload();
  };
  const ask = async () => {
    const input = { ...which, idempotencyKey: crypto.randomUUID() };
    if (await send(() => client.mutation(AskCoalitionDocument, { input }).toPromise())) done();
  };
  const hear = async (
    who: string,
    answer: { says: 'YES' | 'NO' | 'INSTEAD'; instead?: string; insteadName?: string },
  ) => {
    const input = { ...which, who, ...answer, idempotencyKey: crypto.randomUUID() };
    const sent = await send(() => client.mutation(HearCallDocument, { input }).toPromise());
    if (!sent) return;
    say(t('call.heard'));
    onWritten();
    done();
  };
  const answers = kept.called.flatMap(({ who, says }): CallAnswered[] =>
    says ? [{ who: who.id, says: says === 'YES' ? 'YES' : 'NO' }] : [],
  );
  const asked = new Set(
    kept.called.filter(({ state, says }) => says || state !== 'NOT_ASKED').map(({ who }) => who.id),
  );
  const fresh = [
    ...new Set([
      ...(kept.plan?.teams[0]?.members ?? []).flatMap(({ who, isConvenor }) => (isConvenor ? [] : [who.id])),
      ...kept.called.map(({ who }) => who.id),
    ]),
  ].filter((id) => !asked.has(id)).length;
  return (
    <Stack gap="sm">
      <BackButton onClick={onClose}>{t('call.all')}</BackButton>
      <div>
        <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
          {kept.title}
        </Text>
        <Text size="sm" c="dimmed">
          {[
            t(`call.is.${kept.state}`),
            kept.deadline && t('call.byDay', { day: dateIn(language, kept.deadline) }),
            kept.convenor && t('call.convenes', { name: nameIn(language, kept.convenor) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        <Anchor component="button" type="button" size="sm" ta="start" onClick={() => onGo(kept.mission.id)}>
          {nameIn(language, kept.mission)}
        </Anchor>
      </div>
      {failure && <FailureAlert failure={failure} />}
      <Group gap={6}>
        {!isClosed && fresh > 0 && (
          <Button size="sm" loading={sending} onClick={() => void ask()}>
            {t('call.ask', { count: fresh })}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={() => setOpen('close')}>
          {t(isClosed ? 'call.reopen' : 'call.close')}
        </Button>
        <Button size="sm" variant="subtle" color="red" onClick={() => setOpen('remove')}>
          {t('form.remove')}
        </Button>
      </Group>
      {team && <CoalitionOnMap {...page} team={team} />}
      {kept.plan ? (
        <Answer
          {...page}
          call={{ ...readCall(kept.call), answers }}
          title={kept.title}
          found={kept.plan}
          onAnswer={isClosed ? undefined : (who, says) => void hear(who, { says: says ?? 'YES' })}
        />
      ) : (
        <Text size="sm">{t('call.noPlan')}</Text>
      )}
      <CalledList kept={kept} {...{ ecosystem, onGo }} onHear={isClosed ? undefined : hear} />
      {isClosed && <GivenList kept={kept} {...page} />}
      {open === 'close' && (
        <ConfirmDialog
          title={t(isClosed ? 'call.reopen' : 'call.close')}
          action={t(isClosed ? 'call.reopen' : 'call.close')}
          send={(idempotencyKey) =>
            client
              .mutation(CloseCallDocument, {
                input: { ecosystem: ecosystem.id, campaign: kept.id, isClosed: !isClosed, idempotencyKey },
              })
              .toPromise()
          }
          onDone={done}
          onClose={() => setOpen(undefined)}
        >
          <Text>{t(isClosed ? 'call.reopenText' : 'call.closeText')}</Text>
        </ConfirmDialog>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('call.removeTitle')}
          action={t('form.remove')}
          send={(idempotencyKey) =>
            client
              .mutation(RemoveCallDocument, {
                input: { ecosystem: ecosystem.id, campaign: kept.id, idempotencyKey },
              })
              .toPromise()
          }
          onDone={onClose}
          onClose={() => setOpen(undefined)}
        >
          <Text>{t('call.removeText')}</Text>
        </ConfirmDialog>
      )}
    </Stack>
  );
}
