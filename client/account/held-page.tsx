/** What is held about somebody who signs in, to read and to take along. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../ui/sheet-file.ts';
import { AccountFrame } from './account-frame.tsx';
import { type HeldAccount, HeldDocument } from './held.documents.ts';
import { heldFile, heldFileName } from './held-file.ts';
import { HeldParts } from './held-parts.tsx';

export function HeldPage() {
  const { t } = useTranslation();
  return (
    <AccountFrame title={t('held.title')} visitor={t('held.visitor')} to="/account/held" query={HeldDocument}>
      {(account) => (
        <>
          <Stack gap="md">
            <Text>{t('held.text')}</Text>
            <Group gap="xs">
              <Button leftSection={<IconDownload aria-hidden size={18} />} onClick={() => takeAlong(account)}>
                {t('held.take')}
              </Button>
              <Button variant="default" renderRoot={(props) => <Link {...props} to="/account" />}>
                {t('account.title')}
              </Button>
            </Group>
          </Stack>
          <HeldParts account={account} />
        </>
      )}
    </AccountFrame>
  );
}

function takeAlong(account: HeldAccount): void {
  const [server, now] = [location.origin, new Date()];
  const file = new Blob([heldFile(account, server, now)], { type: 'application/json' });
  saveFile(file, heldFileName(server, now));
}
