import { IconUserCheck, IconUserX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useNotice } from '../ui/notice.ts';
import { RowAction } from '../ui/row-action.tsx';
import { AnswerAskingDocument, type Asking, calledOf } from './members.documents.ts';
import { PersonRow, PersonRows } from './person-row.tsx';
import { RoleDialog } from './role-dialog.tsx';

type Props = { ecosystem: Ecosystem; asking: readonly Asking[]; onChanged(): void };

/** Who asks to join: let in with a role, or declined. */
export function AskingList({ ecosystem, asking, onChanged }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const tell = useNotice();
  const [letIn, setLetIn] = useState<Asking>();
  const decline = async ({ account, name, email }: Asking) => {
    const result = await client.mutation(AnswerAskingDocument, {
      input: { ecosystem: ecosystem.id, account, role: null },
    });
    const failed = result.error && failureText(t, failureOf(result.error));
    tell(failed || t('people.declined', { name: calledOf({ name, email }) }), undefined, {
      isAlert: Boolean(failed),
    });
    onChanged();
  };
  return (
    <>
      <PersonRows title={t('people.asking')}>
        {asking.map((each) => {
          const name = calledOf(each);
          return (
            <PersonRow
              key={each.account}
              who={name}
              lines={[each.name ? each.email : '', each.note ? t('people.note', { note: each.note }) : '']}
            >
              <RowAction label={t('people.letInWho', { name })} onClick={() => setLetIn(each)}>
                <IconUserCheck aria-hidden size={18} />
              </RowAction>
              <RowAction label={t('people.decline', { name })} onClick={() => void decline(each)}>
                <IconUserX aria-hidden size={18} />
              </RowAction>
            </PersonRow>
          );
        })}
      </PersonRows>
      {letIn && (
        <RoleDialog
          ecosystem={ecosystem}
          title={t('people.letInWho', { name: calledOf(letIn) })}
          person={{ id: letIn.account, role: 'PARTNER', speaksFor: [], asks: true }}
          onDone={() => {
            tell(t('people.isIn', { name: calledOf(letIn) }));
            setLetIn(undefined);
            onChanged();
          }}
          onClose={() => setLetIn(undefined)}
        />
      )}
    </>
  );
}
