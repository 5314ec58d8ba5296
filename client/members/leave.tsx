import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { leaveFor } from '../graphql/who.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { LeaveDocument } from './members.documents.ts';

/** Giving up one's own role. */
export function Leave({ ecosystem }: { ecosystem: Ecosystem }) {
  const { t } = useTranslation();
  const client = useClient();
  const [asks, setAsks] = useState(false);
  if (!ecosystem.isMember) return null;
  return (
    <div>
      <Button variant="default" size="sm" onClick={() => setAsks(true)}>
        {t('people.leave')}
      </Button>
      {asks && (
        <ConfirmDialog
          title={t('people.leaveTitle')}
          action={t('people.leaveDo')}
          send={async () => {
            const result = await client.mutation(LeaveDocument, { input: { ecosystem: ecosystem.id } });
            return { ...result, data: result.data?.leaveEcosystem };
          }}
          // What is on screen may be for members alone.
          onDone={() => leaveFor('/')}
          onClose={() => setAsks(false)}
        >
          <Text>{t('people.leaveText')}</Text>
        </ConfirmDialog>
      )}
    </div>
  );
}
