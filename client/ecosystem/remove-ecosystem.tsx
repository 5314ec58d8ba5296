import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { type Ecosystem, RemoveEcosystemDocument } from './ecosystem.documents.ts';

type Props = { ecosystem: Ecosystem; onRemoved(): void; onClose(): void };

/** Asks before a whole ecosystem goes. */
export function RemoveEcosystem({ ecosystem, onRemoved, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const name = nameIn(useLanguage(), ecosystem);
  const { id, version, counts } = ecosystem;
  return (
    <ConfirmDialog
      title={t('ecosystem.removeTitle', { name })}
      action={t('ecosystem.remove')}
      send={async (idempotencyKey) =>
        client.mutation(RemoveEcosystemDocument, { input: { id, version, idempotencyKey } })
      }
      onDone={onRemoved}
      onClose={onClose}
    >
      <Text>
        {t('ecosystem.removeText', {
          stakeholders: t('count.stakeholders', { count: counts.stakeholders }),
          missions: t('count.missions', { count: counts.missions }),
          links: t('count.links', { count: counts.interdependencies }),
        })}
      </Text>
    </ConfirmDialog>
  );
}
