import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserCog, IconUserMinus } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { RowAction } from '../ui/row-action.tsx';
import { calledOf, type Member, MembersDocument, RemoveMemberDocument } from './members.documents.ts';
import { NotRead } from './not-read.tsx';
import { PersonRow, PersonRows } from './person-row.tsx';
import { RoleDialog } from './role-dialog.tsx';

type Props = { ecosystem: Ecosystem; round: number; onChanged(): void };

/** From how many on a list is worth a search. */
const WORTH_SEARCHING = 8;

/** Who holds a role, as far as the reader is told. */
export function MemberList({ ecosystem, round, onChanged }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text, 250);
  const [after, setAfter] = useState<readonly string[]>([]);
  const [total, setTotal] = useState(0);
  const pages = ['', ...after];
  const isSearched = total >= WORTH_SEARCHING || text !== '';
  return (
    <Stack gap="xs">
      {ecosystem.mayEdit && isSearched && (
        <TextInput
          type="search"
          label={t('people.search')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAfter([]);
          }}
        />
      )}
      <PersonRows title={t(ecosystem.mayEdit ? 'people.members' : 'people.facilitators')}>
        {pages.map((cursor, index) => (
          <MemberPage
            key={cursor}
            {...{ ecosystem, round, search, after: cursor, onChanged }}
            isLast={index === pages.length - 1}
            onTotal={setTotal}
            onMore={(next) => setAfter((before) => [...before, next])}
          />
        ))}
      </PersonRows>
    </Stack>
  );
}

type PageProps = Props & {
  search: string;
  after: string;
  isLast: boolean;
  onTotal(total: number): void;
  onMore(after: string): void;
};

function MemberPage({ ecosystem, round, search, after, isLast, onTotal, onMore, onChanged }: PageProps) {
  const { t } = useTranslation();
  const variables = { slug: ecosystem.slug, search: search || null, after: after || null };
  const [{ data, error, fetching }, execute] = useQuery({
    query: MembersDocument,
    variables,
    requestPolicy: 'cache-and-network',
  });
  const reread = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each round.
  useEffect(reread, [round, reread]);
  useOnReconnect(reread);
  const members = data?.ecosystem?.members;
  useEffect(() => {
    if (members && search === '') onTotal(members.totalCount);
  }, [members, search, onTotal]);
  const { endCursor, hasNextPage } = members?.pageInfo ?? {};
  return (
    <>
      {!members && (
        <li>
          <NotRead error={fetching ? undefined : error} onRetry={reread} />
        </li>
      )}
      {members?.nodes.map((member) => (
        <MemberRow key={member.id} {...{ ecosystem, member, onChanged }} />
      ))}
      {members && members.nodes.length === 0 && !fetching && (
        <Text component="li" c="dimmed">
          {t(search ? 'people.noneFound' : 'people.none')}
        </Text>
      )}
      {isLast && hasNextPage && endCursor && (
        <li>
          <Button variant="default" size="sm" onClick={() => onMore(endCursor)}>
            {t('people.more')}
          </Button>
        </li>
      )}
    </>
  );
}

function MemberRow({
  ecosystem,
  member,
  onChanged,
}: {
  ecosystem: Ecosystem;
  member: Member;
  onChanged(): void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const tell = useNotice();
  const [task, setTask] = useState<'role' | 'remove'>();
  const name = calledOf(member) || t('people.nameless');
  const close = () => setTask(undefined);
  const done = (said: string) => {
    close();
    tell(said);
    onChanged();
  };
  return (
    <>
      <PersonRow
        who={member.isReader ? t('people.you', { name }) : name}
        lines={[
          t(`people.role.${member.role}`),
          member.speaksFor.length > 0
            ? t('people.speaksFor', { names: member.speaksFor.map((each) => each.name) })
            : '',
          member.name && member.email ? member.email : '',
        ]}
      >
        {ecosystem.mayEdit && (
          <>
            <RowAction label={t('people.changeRole', { name })} onClick={() => setTask('role')}>
              <IconUserCog aria-hidden size={18} />
            </RowAction>
            {!member.isReader && (
              <RowAction label={t('people.remove', { name })} onClick={() => setTask('remove')}>
                <IconUserMinus aria-hidden size={18} />
              </RowAction>
            )}
          </>
        )}
      </PersonRow>
      {task === 'role' && (
        <RoleDialog
          {...{ ecosystem, person: member }}
          title={t('people.changeRole', { name })}
          onDone={() => done(t('people.roleChanged', { name }))}
          onClose={close}
        />
      )}
      {task === 'remove' && (
        <ConfirmDialog
          title={t('people.removeTitle', { name })}
          action={t('people.removeDo')}
          send={async () => {
            const input = { ecosystem: ecosystem.id, account: member.id };
            const result = await client.mutation(RemoveMemberDocument, { input });
            return { ...result, data: result.data?.removeMember };
          }}
          onDone={() => done(t('people.removed', { name }))}
          onClose={close}
        >
          <Text>{t('people.removeText')}</Text>
        </ConfirmDialog>
      )}
    </>
  );
}
