import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { useSending } from '../members/use-sending.ts';
import { BackButton } from '../ui/back-button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import {
  type Campaign,
  CampaignDocument,
  CloseCampaignDocument,
  RemindInviteesDocument,
  RemoveCampaignDocument,
  SendCampaignDocument,
} from './campaign.documents.ts';
import { CampaignForm } from './campaign-form.tsx';
import { stateOf } from './campaign-state.ts';
import { ChooseInvitees } from './choose-invitees.tsx';
import { InviteeList } from './invitee-list.tsx';
import { MailPreview } from './mail-preview.tsx';
import { shadingOf } from './states.ts';

type Props = ReadingProps & { id: string; onClose(): void; onChanged(): void };

/** How often a campaign is looked at again while it is open: answers come from elsewhere. */
const AGAIN_MS = 5_000;

/** One campaign: whom it asks, how they stand, on the map too, and what is next. */
export function OpenCampaign(props: Props) {
  const { id, ecosystem, data, onLit, onClose } = props;
  const { t } = useTranslation();
  const [{ data: read, error }, execute] = useQuery({
    query: CampaignDocument,
    variables: { slug: ecosystem.slug, id },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  const campaign = read?.ecosystem?.campaigns[0];
  const isLive = campaign?.sentAt !== null && campaign?.closedAt === null;
  useEffect(() => {
    if (!isLive) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isLive, reload]);
  const stands = JSON.stringify(campaign?.invitees.map(({ stakeholder, state }) => [stakeholder.id, state]));
  // The same colours as long as nobody stands otherwise: the map is not drawn anew at each look.
  // biome-ignore lint/correctness/useExhaustiveDependencies: told by `stands`.
  const lit = useMemo(
    () =>
      data && campaign && campaign.invitees.length > 0
        ? { ids: [], shading: shadingOf(data, campaign.invitees, (state) => t(`campaign.state.${state}`)) }
        : undefined,
    [data, stands, t],
  );
  useEffect(() => onLit(lit), [lit, onLit]);
  if (campaign)
    return (
      <Whole
        {...props}
        campaign={campaign}
        isMailed={read?.ecosystem?.mailsCampaigns ?? false}
        reload={reload}
      />
    );
  if (read)
    return (
      <Stack gap="sm" align="start">
        <Text size="sm">{t('campaign.gone')}</Text>
        <Button size="sm" variant="default" onClick={onClose}>
          {t('campaign.all')}
        </Button>
      </Stack>
    );
  if (!error) return <Skeleton height={160} role="status" aria-label={t('record.loading')} />;
  return (
    <EmptyState alert title={t('campaign.failed')} text={t(`failure.${failureOf(error).code}`)}>
      <Button size="sm" variant="default" onClick={reload}>
        {t('form.retry')}
      </Button>
    </EmptyState>
  );
}

type WholeProps = Props & { campaign: Campaign; isMailed: boolean; reload(): void };
type Open = 'edit' | 'choose' | 'send' | 'close' | 'remove';

function Whole({ campaign, isMailed, reload, onChanged, onClose, ...page }: WholeProps) {
  const { ecosystem } = page;
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const tell = useNotice();
  const { sending, failure, send } = useSending();
  const [open, setOpen] = useState<Open>();
  const which = { ecosystem: ecosystem.id, campaign: campaign.id };
  const done = () => {
    setOpen(undefined);
    reload();
    onChanged();
  };
  const state = stateOf(campaign);
  const fresh = campaign.invitees.filter((each) => each.state === 'NOT_ASKED').length;
  const due = campaign.invitees.filter(({ isDue }) => isDue).length;
  const remindable = campaign.invitees.filter(({ mayRemind }) => mayRemind).length;
  const remind = async () => {
    const input = { ...which, idempotencyKey: crypto.randomUUID() };
    const sent = await send(() => client.mutation(RemindInviteesDocument, { input }).toPromise());
    const count = sent?.data?.remindInvitees.reminded;
    if (count != null) tell(count === 0 ? t('campaign.remindedNone') : t('campaign.reminded', { count }));
    done();
  };
  const reopen = async () => {
    const input = { ...which, isClosed: false };
    if (await send(() => client.mutation(CloseCampaignDocument, { input }).toPromise())) done();
  };
  if (open === 'edit')
    return <CampaignForm {...{ ecosystem, campaign }} onClose={() => setOpen(undefined)} onSaved={done} />;
  const title = (language === 'fr' && campaign.titleFr) || campaign.title;
  return (
    <Stack gap="sm">
      <div>
        <BackButton onClick={onClose}>{t('campaign.all')}</BackButton>
      </div>
      <div>
        <Text fw={650} style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {[
            t(`campaign.is.${state}`),
            campaign.remindsEvery ? t('campaign.reminds', { count: campaign.remindsEvery }) : '',
            campaign.months ? t('campaign.again', { count: campaign.months }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {due > 0 && (
        <Text size="sm" role="status">
          {t('campaign.due', { count: due })}
        </Text>
      )}
      {failure && <FailureAlert failure={failure} />}
      <Group gap="xs">
        {state !== 'closed' && fresh > 0 && (
          <Button size="sm" onClick={() => setOpen('send')}>
            {t('campaign.send', { count: fresh })}
          </Button>
        )}
        {state !== 'closed' && (
          <Button size="sm" variant={fresh > 0 ? 'default' : 'filled'} onClick={() => setOpen('choose')}>
            {t('campaign.choose')}
          </Button>
        )}
        {state === 'sent' && isMailed && (
          <Button
            size="sm"
            variant="default"
            disabled={remindable === 0}
            loading={sending}
            onClick={() => void remind()}
          >
            {remindable === 0 ? t('campaign.remindNone') : t('campaign.remind', { count: remindable })}
          </Button>
        )}
        <Button size="sm" variant="default" onClick={() => setOpen('edit')}>
          {t('campaign.edit')}
        </Button>
        {state === 'sent' && (
          <Button size="sm" variant="default" onClick={() => setOpen('close')}>
            {t('campaign.close')}
          </Button>
        )}
        {state === 'closed' && (
          <Button size="sm" variant="default" loading={sending} onClick={() => void reopen()}>
            {t('campaign.reopen')}
          </Button>
        )}
        <Button size="sm" variant="subtle" color="red" onClick={() => setOpen('remove')}>
          {t('campaign.remove')}
        </Button>
      </Group>
      {state === 'sent' && isMailed && remindable === 0 && <Sooner campaign={campaign} />}
      <InviteeList {...{ campaign, isMailed, which }} onGo={page.onGo} onChanged={done} />
      {open === 'choose' && (
        <ChooseInvitees
          {...page}
          {...{ campaign, isMailed, which }}
          onClose={() => setOpen(undefined)}
          onChosen={done}
        />
      )}
      {open === 'send' && (
        <MailPreview
          {...{ campaign, isMailed, ecosystem }}
          send={(idempotencyKey) =>
            client.mutation(SendCampaignDocument, { input: { ...which, idempotencyKey } }).toPromise()
          }
          onClose={() => setOpen(undefined)}
          onSent={done}
        />
      )}
      {open === 'close' && (
        <ConfirmDialog
          title={t('campaign.closeTitle')}
          action={t('campaign.close')}
          send={(idempotencyKey) =>
            client
              .mutation(CloseCampaignDocument, { input: { ...which, isClosed: true, idempotencyKey } })
              .toPromise()
          }
          onDone={done}
          onClose={() => setOpen(undefined)}
        >
          <Text>{t('campaign.closeText')}</Text>
        </ConfirmDialog>
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('campaign.removeTitle')}
          action={t('campaign.remove')}
          send={(idempotencyKey) =>
            client.mutation(RemoveCampaignDocument, { input: { ...which, idempotencyKey } }).toPromise()
          }
          onDone={() => {
            onChanged();
            onClose();
          }}
          onClose={() => setOpen(undefined)}
        >
          <Text>{t('campaign.removeText')}</Text>
        </ConfirmDialog>
      )}
    </Stack>
  );
}

/** From when somebody can be reminded, where nobody can be now. */
function Sooner({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const waiting = campaign.invitees.filter(({ state }) => state === 'ASKED' || state === 'OPENED');
  const first = waiting.flatMap(({ remindableFrom }) => remindableFrom ?? []).sort()[0];
  if (!first) return null;
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(first));
  return (
    <Text size="sm" c="dimmed">
      {t('campaign.remindFrom', { day })}
    </Text>
  );
}
