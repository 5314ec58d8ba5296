import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { folded } from '../language/folded.ts';
import { EraseDialog } from '../ui/erase-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { EraseIndividualDocument } from './contact.documents.ts';

type Props = { id: string; name: string; onErased(): void; onClose(): void };

/** Erases an individual for good, once their name was typed. */
export function ErasePerson({ id, name, onErased, onClose }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const notice = useNotice();
  const erase = async (typed: string) => {
    const input = { stakeholder: id, confirm: typed };
    const { data, error } = await client.mutation(EraseIndividualDocument, { input });
    if (error) return failureOf(error);
    const count = data?.eraseIndividual.alsoNamed ?? 0;
    notice(count > 0 ? t('erase.doneOthers', { count }) : t('erase.done'));
    onErased();
    return undefined;
  };
  return (
    <EraseDialog
      title={t('erase.title', { name })}
      confirm={t('erase.confirm', { name })}
      isConfirmed={(typed) => folded(typed.trim()) === folded(name)}
      action={t('erase.erase')}
      {...{ erase, onClose }}
    >
      <Text>{t('erase.what')}</Text>
    </EraseDialog>
  );
}
