import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import type { ListProps } from '../app/list.ts';
import { AskToJoin } from './ask-to-join.tsx';
import { AskingList } from './asking-list.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { Leave } from './leave.tsx';
import { MemberList } from './member-list.tsx';
import { ComingDocument } from './members.documents.ts';
import { NotRead } from './not-read.tsx';
import { RoleChanges } from './role-changes.tsx';

/** Who belongs to an ecosystem: in full for its facilitators; for members who facilitates it; for others how to come in. */
export function PeoplePanel({ ecosystem, revision }: ListProps) {
  const { t } = useTranslation();
  const viewer = useViewer();
  if (viewer.as === 'unknown')
    return <Skeleton height={160} role="status" aria-label={t('people.loading')} />;
  if (viewer.as === 'local') return <Text c="dimmed">{t('people.local')}</Text>;
  if (viewer.as === 'visitor') return <Text c="dimmed">{t('people.visitor')}</Text>;
  if (ecosystem.mayEdit) return <All {...{ ecosystem, revision }} />;
  if (ecosystem.role === null) return <AskToJoin slug={ecosystem.slug} />;
  return (
    <Stack gap="lg">
      <MemberList {...{ ecosystem, round: revision }} onChanged={() => undefined} />
      <Leave ecosystem={ecosystem} />
    </Stack>
  );
}

function All({ ecosystem, revision }: Pick<ListProps, 'ecosystem' | 'revision'>) {
  const { t } = useTranslation();
  const [round, setRound] = useState(revision);
  const [inviting, setInviting] = useState(false);
  const [{ data, error, fetching }, execute] = useQuery({
    query: ComingDocument,
    variables: { slug: ecosystem.slug },
    requestPolicy: 'cache-and-network',
  });
  const reread = () => {
    setRound((before) => before + 1);
    execute({ requestPolicy: 'network-only' });
  };
  const coming = data?.ecosystem;
  return (
    <Stack gap="lg">
      <Button leftSection={<IconUserPlus aria-hidden size={18} />} onClick={() => setInviting(true)}>
        {t('people.invite')}
      </Button>
      {coming && coming.asking.length > 0 && (
        <AskingList {...{ ecosystem, asking: coming.asking }} onChanged={reread} />
      )}
      <MemberList {...{ ecosystem, round }} onChanged={reread} />
      {!coming && !fetching && error && <NotRead error={error} onRetry={reread} />}
      {coming && <InvitationList {...{ ecosystem, invitations: coming.invitations }} onChanged={reread} />}
      {coming && coming.roleChanges.length > 0 && <RoleChanges changes={coming.roleChanges} />}
      <Leave ecosystem={ecosystem} />
      {inviting && <InviteDialog ecosystem={ecosystem} onMade={reread} onClose={() => setInviting(false)} />}
    </Stack>
  );
}
