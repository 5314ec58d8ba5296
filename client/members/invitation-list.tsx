import { Text } from '@mantine/core';
import { IconLinkOff, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { RowAction } from '../ui/row-action.tsx';
import { type Invitation, SendAgainDocument, WithdrawDocument } from './members.documents.ts';
import { PersonRow, PersonRows } from './person-row.tsx';
import { ShownLink } from './shown-link.tsx';

type Props = { ecosystem: Ecosystem; invitations: readonly Invitation[]; onChanged(): void };

/** Invitations and how they stand; those that wait can be sent again and withdrawn. */
export function InvitationList({ ecosystem, invitations, onChanged }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  const tell = useNotice();
  const [link, setLink] = useState<string>();
  const say = (error: Parameters<typeof failureOf>[0] | undefined, done: string) => {
    const failed = error && failureText(t, failureOf(error));
    tell(failed || done, undefined, { isAlert: Boolean(failed) });
    onChanged();
  };
  const inputOf = ({ id }: Invitation) => ({ input: { ecosystem: ecosystem.id, invitation: id } });
  const again = async (each: Invitation) => {
    const { data, error } = await client.mutation(SendAgainDocument, inputOf(each));
    const shown = data?.sendInvitationAgain.invited[0]?.link;
    if (shown) setLink(shown);
    say(error, t(shown ? 'people.newLink' : 'people.sentAgain', { email: each.email }));
  };
  const withdraw = async (each: Invitation) => {
    const { error } = await client.mutation(WithdrawDocument, inputOf(each));
    say(error, t('people.withdrawn'));
  };
  return (
    <>
      <PersonRows title={t('people.invitations')}>
        {invitations.length === 0 && (
          <Text component="li" c="dimmed">
            {t('people.noInvitations')}
          </Text>
        )}
        {invitations.map((each) => (
          <Row key={each.id} invitation={each}>
            {['WAITING', 'EXPIRED'].includes(each.state) && (
              <RowAction
                label={t('people.again', { name: each.email ?? t('people.link') })}
                onClick={() => void again(each)}
              >
                <IconSend aria-hidden size={18} />
              </RowAction>
            )}
            {each.state === 'WAITING' && (
              <RowAction
                label={t('people.withdraw', { name: each.email ?? t('people.link') })}
                onClick={() => void withdraw(each)}
              >
                <IconLinkOff aria-hidden size={18} />
              </RowAction>
            )}
          </Row>
        ))}
      </PersonRows>
      {link && (
        <Dialog title={t('people.link')} onClose={() => setLink(undefined)}>
          <ShownLink link={link} />
        </Dialog>
      )}
    </>
  );
}

function Row({ invitation, children }: { invitation: Invitation; children: React.ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = (at: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(at));
  const { state, role, email, isUndelivered, expiresAt, most, used, usedBy, speaksFor } = invitation;
  const states = {
    WAITING: t('people.state.WAITING', { day: day(expiresAt) }),
    USED: t('people.state.USED'),
    EXPIRED: t('people.state.EXPIRED', { day: day(expiresAt) }),
    WITHDRAWN: t('people.state.WITHDRAWN'),
  };
  return (
    <PersonRow
      who={email ?? t('people.link')}
      lines={[
        `${t(`people.role.${role}`)} · ${states[state]}`,
        isUndelivered && state === 'WAITING' ? t('people.undelivered') : '',
        speaksFor.length > 0 ? t('people.speaksFor', { names: speaksFor.map(({ name }) => name) }) : '',
        most > 1 ? t('people.uses', { used, count: most }) : '',
        usedBy.length > 0 ? t('people.usedBy', { names: usedBy.map(({ name }) => name) }) : '',
      ]}
    >
      {children}
    </PersonRow>
  );
}
