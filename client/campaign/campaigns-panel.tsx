import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import type { ReadingProps } from '../app/reading.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { CampaignsDocument } from './campaign.documents.ts';
import { CampaignForm } from './campaign-form.tsx';
import { stateOf } from './campaign-state.ts';
import { OpenCampaign } from './open-campaign.tsx';

const NEW = 'new';

/** The campaigns of an ecosystem, one that is open, or one that is begun. */
export function CampaignsPanel(props: ReadingProps) {
  const { ecosystem, address } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const { as } = useViewer();
  const open = address.address.campaign;
  const [{ data, error, fetching }, execute] = useQuery({
    query: CampaignsDocument,
    variables: { slug: ecosystem.slug },
    pause: as !== 'account' || !ecosystem.mayEdit,
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  const { onLit } = props;
  useEffect(() => {
    if (!open) onLit(undefined);
  }, [open, onLit]);
  if (!ecosystem.mayEdit) return <Text size="sm">{t('campaign.facilitators')}</Text>;
  if (as === 'local') return <Text size="sm">{t('campaign.local')}</Text>;
  const go = (campaign: string | undefined) => address.read({ campaign });
  if (open === NEW)
    return (
      <CampaignForm
        ecosystem={ecosystem}
        onClose={() => go(undefined)}
        onSaved={(id) => {
          reload();
          go(id);
        }}
      />
    );
  if (open)
    return <OpenCampaign key={open} {...props} id={open} onClose={() => go(undefined)} onChanged={reload} />;
  const campaigns = data?.ecosystem?.campaigns;
  if (!campaigns) {
    if (fetching || !error) return <Skeleton height={160} role="status" aria-label={t('record.loading')} />;
    return (
      <EmptyState alert title={t('campaign.failed')} text={t(`failure.${failureOf(error).code}`)}>
        <Button size="sm" variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm">{t('campaign.about')}</Text>
      <Button size="sm" onClick={() => go(NEW)} style={{ alignSelf: 'start' }}>
        {t('campaign.begin')}
      </Button>
      {campaigns.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('campaign.none')}
        </Text>
      )}
      <Stack gap={4} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <Button
              variant="subtle"
              justify="start"
              fullWidth
              h="auto"
              mih={44}
              py={6}
              styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
              onClick={() => go(campaign.id)}
            >
              {t('campaign.named', {
                title: (language === 'fr' && campaign.titleFr) || campaign.title,
                state: t(`campaign.is.${stateOf(campaign)}`),
              })}
            </Button>
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
