import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { QrCode } from '../members/qr-code.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { Campaign } from './campaign.documents.ts';
import style from './print-links.module.css';

/** What the links are of. */
type Linked = Pick<Campaign, 'title' | 'titleFr'> & {
  invitees: readonly Pick<Campaign['invitees'][number], 'id' | 'link' | 'state' | 'stakeholder'>[];
};

/** All links with a code each, to be cut out and handed over: for who has no address, and for servers that mail nothing. */
export function PrintLinks({ campaign, onClose }: { campaign: Linked; onClose(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = campaign.invitees.filter(({ link, state }) => link && state !== 'ANSWERED');
  return (
    <Dialog title={t('campaign.printTitle')} onClose={onClose}>
      <Stack gap="md" data-print>
        <Group justify="space-between" data-unprinted>
          <Text size="sm">{t('campaign.printText', { count: open.length })}</Text>
          <Button size="sm" onClick={() => print()}>
            {t('campaign.printNow')}
          </Button>
        </Group>
        {open.map(({ id, stakeholder, link }) => (
          <Group key={id} className={style.slip ?? ''} wrap="nowrap" align="center">
            <QrCode text={link ?? ''} label={t('campaign.codeOf', { name: nameIn(language, stakeholder) })} />
            <div style={{ overflowWrap: 'anywhere', minWidth: 0, flex: 1 }}>
              <Text fw={650}>{nameIn(language, stakeholder)}</Text>
              <Text>{(language === 'fr' && campaign.titleFr) || campaign.title}</Text>
              <Text size="sm">{link}</Text>
            </div>
          </Group>
        ))}
      </Stack>
    </Dialog>
  );
}
