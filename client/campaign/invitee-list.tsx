import { Anchor, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useLanguage } from '../language/i18n.ts';
import { nameIn, numberIn } from '../language/language.ts';
import { useSending } from '../members/use-sending.ts';
import { copyText } from '../ui/copy.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import {
  type Campaign,
  ChooseInviteesDocument,
  type Invitee,
  type InviteeState,
} from './campaign.documents.ts';
import { PrintLinks } from './print-links.tsx';
import { colourOf, countStates } from './states.ts';

type Which = { ecosystem: string; campaign: string };
type Props = {
  campaign: Campaign;
  isMailed: boolean;
  which: Which;
  onGo(id: string): void;
  onChanged(): void;
};

/** So many are listed at first, and more by so many. */
const AT_FIRST = 100;

/** Whom a campaign asks and how they stand, as the map shows it: all, or those of one state. */
export function InviteeList({ campaign, isMailed, which, onGo, onChanged }: Props) {
  const { t } = useTranslation();
  const tell = useNotice();
  const language = useLanguage();
  const [only, setOnly] = useState<InviteeState>();
  const [isPrinting, setPrinting] = useState(false);
  const [most, setMost] = useState(AT_FIRST);
  const { invitees } = campaign;
  if (invitees.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('campaign.noInvitees')}
      </Text>
    );
  const linked = invitees.filter(({ link }) => link !== null);
  const shown = invitees.filter(({ state }) => !only || state === only);
  const lines = linked.map(({ stakeholder, link }) => `${nameIn(language, stakeholder)}\t${link}`).join('\n');
  return (
    <>
      <Group gap={6} role="group" aria-label={t('campaign.standing')}>
        {countStates(invitees).map(([state, count]) => (
          <Button
            key={state}
            size="compact-sm"
            mih={32}
            variant={only === state ? 'filled' : 'default'}
            aria-pressed={only === state}
            leftSection={<Dot state={state} />}
            onClick={() => setOnly(only === state ? undefined : state)}
          >
            {t('campaign.counted', {
              state: t(`campaign.state.${state}`),
              number: numberIn(language, count),
            })}
          </Button>
        ))}
      </Group>
      {linked.length > 0 && (
        <Group gap="xs">
          <Button
            size="compact-sm"
            mih={32}
            variant="default"
            onClick={async () => tell(t((await copyText(lines)) ? 'campaign.copiedAll' : 'people.notCopied'))}
          >
            {t('campaign.copyAll')}
          </Button>
          <Button size="compact-sm" mih={32} variant="default" onClick={() => setPrinting(true)}>
            {t('campaign.print')}
          </Button>
        </Group>
      )}
      <Stack
        gap="xs"
        component="ul"
        p={0}
        m={0}
        aria-label={t('campaign.whom')}
        style={{ listStyle: 'none' }}
      >
        {shown.slice(0, most).map((invitee) => (
          <Row
            key={invitee.id}
            {...{ invitee, isMailed, which, onGo, onChanged }}
            isOver={campaign.closedAt !== null}
          />
        ))}
      </Stack>
      {shown.length > most && (
        <Button size="sm" variant="default" onClick={() => setMost(most + AT_FIRST)}>
          {t('campaign.more', { count: shown.length - most })}
        </Button>
      )}
      {isPrinting && <PrintLinks campaign={campaign} onClose={() => setPrinting(false)} />}
    </>
  );
}

const Dot = ({ state }: { state: InviteeState }) => (
  <span
    aria-hidden
    style={{ width: 10, height: 10, borderRadius: 5, background: colourOf(state), border: '1px solid #0006' }}
  />
);

type RowProps = Omit<Props, 'campaign'> & { invitee: Invitee; isOver: boolean };

function Row({ invitee, isMailed, which, isOver, onGo, onChanged }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const tell = useNotice();
  const { sending, failure, send } = useSending();
  const [address, setAddress] = useState<string>();
  const { stakeholder, state, link, email } = invitee;
  const name = nameIn(language, stakeholder);
  const day = (at: string | null) =>
    at ? new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at)) : '';
  const facts = [
    email ?? (isMailed ? t('campaign.noAddress') : ''),
    invitee.isDue ? t('campaign.isDue') : '',
    invitee.answeredAt ? t('campaign.answeredOn', { day: day(invitee.answeredAt) }) : '',
    invitee.added > 0 ? t('campaign.added', { count: invitee.added }) : '',
    invitee.confirmed > 0 ? t('campaign.confirmed', { count: invitee.confirmed }) : '',
    invitee.ended > 0 ? t('campaign.ended', { count: invitee.ended }) : '',
  ].filter(Boolean);
  const change = async (input: { add: { stakeholder: string; email: string }[] } | { drop: string[] }) => {
    const sent = await send(() =>
      client.mutation(ChooseInviteesDocument, { input: { ...which, ...input } }).toPromise(),
    );
    if (!sent) return;
    setAddress(undefined);
    onChanged();
  };
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Anchor
          component="button"
          type="button"
          ta="start"
          onClick={() => onGo(stakeholder.id)}
          style={{ overflowWrap: 'anywhere' }}
        >
          {name}
        </Anchor>
        <Badge
          variant="default"
          leftSection={<Dot state={state} />}
          style={{ flexShrink: 0, textTransform: 'none' }}
        >
          {t(`campaign.state.${state}`)}
        </Badge>
      </Group>
      {facts.length > 0 && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {facts.join(' · ')}
        </Text>
      )}
      {address === undefined ? (
        <Group gap={4} ml={-8}>
          {link && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('campaign.copyOf', { name })}
              onClick={async () => tell(t((await copyText(link)) ? 'people.copied' : 'people.notCopied'))}
            >
              {t('campaign.copy')}
            </Button>
          )}
          {isMailed && !isOver && state !== 'ANSWERED' && state !== 'STOPPED' && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('campaign.addressOf', { name })}
              onClick={() => setAddress(email ?? '')}
            >
              {t('campaign.address')}
            </Button>
          )}
          {!isOver && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={sending}
              aria-label={t('campaign.dropOf', { name })}
              onClick={() => void change({ drop: [invitee.id] })}
            >
              {t('campaign.drop')}
            </Button>
          )}
        </Group>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void change({ add: [{ stakeholder: stakeholder.id, email: address }] });
          }}
        >
          <Group gap="xs" wrap="nowrap" align="end">
            <TextInput
              type="email"
              label={t('campaign.addressOf', { name })}
              style={{ flex: 1 }}
              value={address}
              data-autofocus
              autoFocus
              onChange={(event) => setAddress(event.currentTarget.value)}
            />
            <Button type="submit" size="sm" loading={sending}>
              {t('form.save')}
            </Button>
          </Group>
        </form>
      )}
      {failure && <FailureAlert failure={failure} />}
    </li>
  );
}
