import { Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { calledOf } from '../members/members.documents.ts';
import { useSending } from '../members/use-sending.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { type Claim, ClaimsDocument, DecideClaimDocument } from './joining.documents.ts';

/** Who asks to join as whom, for who may decide; none for others. */
export function useClaims(slug: string, mayDecide: boolean) {
  const { as } = useViewer();
  const [{ data }, execute] = useQuery({
    query: ClaimsDocument,
    variables: { slug },
    pause: !mayDecide || as !== 'account',
    requestPolicy: 'cache-and-network',
  });
  const claims = data?.ecosystem?.claims ?? [];
  return {
    claims,
    waiting: claims.filter(({ state }) => state === 'WAITING').length,
    reload: () => execute({ requestPolicy: 'network-only' }),
  };
}

type Props = { ecosystem: { id: string }; claims: readonly Claim[]; onChanged(): void; onClose(): void };

/** Each request, to be approved or declined; the other decision undoes the one that was made. */
export function ClaimsDialog({ ecosystem, claims, onChanged, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('claims.title')} onClose={onClose}>
      <Stack gap="lg" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {claims.map((claim) => (
          <Stack key={claim.id} component="li" gap={4}>
            <Asked {...{ ecosystem, claim, onChanged }} />
          </Stack>
        ))}
      </Stack>
      {claims.length === 0 && <Text c="dimmed">{t('claims.none')}</Text>}
    </Dialog>
  );
}

function Asked({ ecosystem, claim, onChanged }: Pick<Props, 'ecosystem' | 'onChanged'> & { claim: Claim }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const { sending, failure, send } = useSending();
  const [reason, setReason] = useState('');
  const { state, how, stakeholder, profile, place } = claim;
  const who = stakeholder ? nameIn(language, stakeholder) : (profile?.name ?? t('claims.gone'));
  const decide = async (isApproved: boolean) => {
    const input = { ecosystem: ecosystem.id, claim: claim.id, isApproved, reason: reason.trim() || null };
    if (await send(() => client.mutation(DecideClaimDocument, { input }).toPromise())) onChanged();
  };
  const facts = [
    claim.name ? claim.email : '',
    t(stakeholder ? 'claims.isThere' : 'claims.isNew'),
    profile?.sector && t(`sector.${profile.sector}`),
    place && nameIn(language, place),
    claim.website,
    claim.othersSpeak > 0 && t('claims.othersSpeak', { count: claim.othersSpeak }),
    claim.answers > 0 && t('claims.answers', { count: claim.answers }),
    claim.reason && t('claims.reason', { reason: claim.reason }),
  ].filter(Boolean);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
          {t('claims.asks', { name: calledOf(claim), who })}
        </Text>
        <Badge variant="light" style={{ flexShrink: 0 }}>
          {t(`claims.state.${state}`)}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {facts.join(' · ')}
      </Text>
      {state === 'APPROVED' && how && (
        <Text size="sm" c="dimmed">
          {t(`claims.how.${how}`)}
        </Text>
      )}
      <TextInput
        aria-label={t('claims.reasonFor', { who })}
        placeholder={t('claims.reasonField')}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {failure && <FailureAlert failure={failure} />}
      <Group gap="xs">
        {state !== 'APPROVED' && (
          <Button size="sm" loading={sending} onClick={() => void decide(true)}>
            {t('claims.approve')}
          </Button>
        )}
        {state !== 'DECLINED' && (
          <Button size="sm" variant="default" loading={sending} onClick={() => void decide(false)}>
            {t(state === 'APPROVED' ? 'claims.takeBack' : 'claims.decline')}
          </Button>
        )}
      </Group>
    </>
  );
}
