import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { type Interdependency, RemoveInterdependencyDocument } from './interdependency.documents.ts';
import { typeName } from './type-words.ts';

type Props = { link: Interdependency; onRemoved(): void; onClose(): void };

/** Asks before an interdependency goes. */
export function RemoveLink({ link, onRemoved, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const language = useLanguage();
  const { id, version } = link;
  return (
    <ConfirmDialog
      title={t('interdependency.removeTitle', { type: typeName(t, language, link.type) })}
      action={t('form.remove')}
      send={async (idempotencyKey) =>
        client.mutation(RemoveInterdependencyDocument, { input: { id, version, idempotencyKey } })
      }
      onDone={onRemoved}
      onClose={onClose}
    >
      <Text>
        {t('interdependency.removeText', {
          from: nameIn(language, link.from),
          to: nameIn(language, link.to),
        })}
      </Text>
    </ConfirmDialog>
  );
}
