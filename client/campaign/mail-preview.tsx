import { Button, Group, Paper, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { useSending } from '../members/use-sending.ts';
import { Dialog } from '../ui/dialog.tsx';
import { submissionKeys } from '../ui/fields.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { type Campaign, CampaignMailDocument } from './campaign.documents.ts';

type Props = {
  campaign: Campaign;
  isMailed: boolean;
  ecosystem: Ecosystem;
  send(
    key: string,
  ): Promise<
    Parameters<ReturnType<typeof useSending>['send']>[0] extends () => PromiseLike<infer R> ? R : never
  >;
  onClose(): void;
  onSent(): void;
};

/** The mail as it goes out, and to how many: asked before it does. */
export function MailPreview({ campaign, isMailed, ecosystem, send: sendAll, onClose, onSent }: Props) {
  const { t } = useTranslation();
  const here = useLanguage();
  const { sending, failure, send } = useSending();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const [language, setLanguage] = useState<'EN' | 'FR'>(here === 'fr' ? 'FR' : 'EN');
  const fresh = campaign.invitees.filter(({ state }) => state === 'NOT_ASKED');
  const mailed = isMailed ? fresh.filter(({ email }) => email !== null) : [];
  const [first] = mailed.length > 0 ? mailed : fresh;
  const who = first ? nameIn(language === 'FR' ? 'fr' : 'en', first.stakeholder) : '';
  const [{ data }] = useQuery({
    query: CampaignMailDocument,
    variables: { slug: ecosystem.slug, id: campaign.id, language, who },
    pause: mailed.length === 0,
    requestPolicy: 'network-only',
  });
  const mail = data?.ecosystem?.campaigns[0]?.mail;
  const rest = fresh.length - mailed.length;
  const submit = async () => {
    if (await send(() => sendAll(keyFor(String(fresh.length))))) onSent();
  };
  return (
    <Dialog title={t('campaign.sendTitle')} onClose={onClose}>
      <Stack gap="md">
        {mailed.length > 0 && <Text>{t('campaign.mailed', { count: mailed.length })}</Text>}
        {rest > 0 && <Text>{t('campaign.linked', { count: rest })}</Text>}
        {mailed.length > 0 && (
          <>
            <SegmentedControl
              aria-label={t('campaign.inLanguage')}
              value={language}
              onChange={(value) => setLanguage(value as 'EN' | 'FR')}
              data={[
                { value: 'EN', label: 'English' },
                { value: 'FR', label: 'Français' },
              ]}
            />
            <Text size="sm" c="dimmed">
              {t('campaign.languageHelp')}
            </Text>
            {!mail && <Skeleton height={200} role="status" aria-label={t('record.loading')} />}
            {mail && (
              <Paper
                withBorder
                p="md"
                lang={language.toLowerCase()}
                role="region"
                aria-label={t('campaign.preview')}
              >
                <Stack gap="xs" style={{ overflowWrap: 'anywhere' }}>
                  <Text fw={650}>{mail.subject}</Text>
                  <Text size="sm">{mail.opening}</Text>
                  {mail.text && (
                    <Text
                      size="sm"
                      pl="sm"
                      style={{ whiteSpace: 'pre-line', borderInlineStart: '3px solid #b7c0cb' }}
                    >
                      {mail.text}
                    </Text>
                  )}
                  <Text size="sm">
                    {mail.link} <u>{mail.button}</u>
                  </Text>
                  <Text size="sm">{mail.lasts}</Text>
                  <Text size="sm">{mail.weekly}</Text>
                  <Text size="sm">
                    {mail.stop} <u>{mail.stopButton}</u>
                  </Text>
                </Stack>
              </Paper>
            )}
          </>
        )}
        {failure && <FailureAlert failure={failure} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button loading={sending} onClick={() => void submit()}>
            {t('campaign.sendNow', { count: fresh.length })}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
