import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { ElementDetail } from '../element/element.documents.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { RemoveMissionDocument } from '../mission/mission.documents.ts';
import { RemoveStakeholderDocument } from '../stakeholder/stakeholder.documents.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

type Props = { element: ElementDetail; onRemoved(): void; onClose(): void };

/** Asks before a stakeholder or a mission goes, and says which links go with it. */
export function RemoveElement({ element, onRemoved, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const name = nameIn(useLanguage(), element);
  const { id, version } = element;
  // All that go with it: those that are over or to come too.
  const links = element.interdependencies.totalCount ?? 0;
  return (
    <ConfirmDialog<unknown>
      title={t('element.removeTitle', { name })}
      action={t('form.remove')}
      send={async (idempotencyKey) => {
        const input = { id, version, idempotencyKey };
        return element.__typename === 'Stakeholder'
          ? client.mutation(RemoveStakeholderDocument, { input })
          : client.mutation(RemoveMissionDocument, { input });
      }}
      onDone={onRemoved}
      onClose={onClose}
    >
      <Text>{links > 0 ? t('element.removeText', { count: links }) : t('element.removeAlone')}</Text>
    </ConfirmDialog>
  );
}
