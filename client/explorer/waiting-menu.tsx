import { Menu } from '@mantine/core';
import {
  IconCopy,
  IconGavel,
  IconHourglass,
  IconInbox,
  IconMessageQuestion,
  IconUserCheck,
  IconUserPlus,
  IconUserScreen,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SoonForgottenList, useSoonForgotten } from '../contact/soon-forgotten.tsx';
import { MOST_PAIRS, useDuplicateCount } from '../duplicates/use-duplicate-count.ts';
import { AssigneesDocument } from '../finding/finding.documents.ts';
import { useLinksToAnswerCount } from '../interdependency/use-links-to-answer.ts';
import { ClaimsDialog, useClaims } from '../joining/claims-dialog.tsx';
import { useAskingCount } from '../members/use-asking-count.ts';
import { useMatterCount } from '../moderation/use-matters.ts';
import { BarButton } from './bar-button.tsx';
import type { Explored } from './use-explorer.ts';

/** What waits: links to answer; for those who keep the map who asks to join and stakeholders that look alike, for all who plan the findings that somebody looks after. */
export function WaitingMenu({ page: { ecosystem, revision, address } }: { page: Explored }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const keeps = ecosystem.mayEdit;
  const pairs = useDuplicateCount(ecosystem.slug, revision, keeps);
  // Looking at findings can be long: it is asked for when somebody wants to know.
  const [{ data }] = useQuery({
    query: AssigneesDocument,
    variables: { ecosystem: ecosystem.slug },
    pause: !opened || !ecosystem.mayPlan,
    requestPolicy: 'cache-and-network',
  });
  const links = useLinksToAnswerCount(ecosystem.slug, revision, !waitsHere(ecosystem));
  const matters = useMatterCount(ecosystem.slug, revision, keeps);
  const asking = useAskingCount(ecosystem.slug, keeps);
  const forgotten = useSoonForgotten(ecosystem.slug, keeps, revision);
  const { claims, waiting, reload } = useClaims(ecosystem.slug, keeps);
  const [isDeciding, setDeciding] = useState(false);
  const [isListing, setListing] = useState(false);
  const assignees = data?.findings.assignees ?? [];
  return (
    <Menu position="bottom-end" width={288} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <BarButton
          icon={IconInbox}
          word={t('waiting.title')}
          count={matters + links + pairs + asking + waiting + forgotten.length}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {links > 0 && (
          <Menu.Item
            leftSection={<IconMessageQuestion aria-hidden size={16} />}
            onClick={() => address.openList('to-answer')}
          >
            {t('toAnswer.count', { count: links })}
          </Menu.Item>
        )}
        {matters > 0 && (
          <Menu.Item
            leftSection={<IconGavel aria-hidden size={16} />}
            onClick={() => address.openList('to-decide')}
          >
            {t('queue.count', { count: matters })}
          </Menu.Item>
        )}
        {asking > 0 && (
          <Menu.Item
            leftSection={<IconUserPlus aria-hidden size={16} />}
            onClick={() => address.openList('people')}
          >
            {t('people.askingCount', { count: asking })}
          </Menu.Item>
        )}
        {claims.length > 0 && (
          <Menu.Item leftSection={<IconUserScreen aria-hidden size={16} />} onClick={() => setDeciding(true)}>
            {waiting > 0 ? t('claims.count', { count: waiting }) : t('claims.all')}
          </Menu.Item>
        )}
        {pairs > 0 && (
          <Menu.Item leftSection={<IconCopy aria-hidden size={16} />} onClick={address.openDuplicates}>
            {t(pairs < MOST_PAIRS ? 'duplicates.count' : 'duplicates.many', { count: pairs })}
          </Menu.Item>
        )}
        {forgotten.length > 0 && (
          <Menu.Item leftSection={<IconHourglass aria-hidden size={16} />} onClick={() => setListing(true)}>
            {t('forgotten.count', { count: forgotten.length })}
          </Menu.Item>
        )}
        {assignees.map((name) => (
          <Menu.Item
            key={name}
            leftSection={<IconUserCheck aria-hidden size={16} />}
            onClick={() => address.openReading('gaps', { assignee: name })}
          >
            {t('waiting.assigned', { name })}
          </Menu.Item>
        ))}
        {matters + links + pairs + asking + claims.length + forgotten.length === 0 &&
          assignees.length === 0 && <Menu.Label>{t('waiting.none')}</Menu.Label>}
      </Menu.Dropdown>
      {isDeciding && (
        <ClaimsDialog {...{ ecosystem, claims }} onChanged={reload} onClose={() => setDeciding(false)} />
      )}
      {isListing && (
        <SoonForgottenList
          {...{ slug: ecosystem.address, people: forgotten }}
          onClose={() => setListing(false)}
        />
      )}
    </Menu>
  );
}

/** Whether anything can wait for a reader: who keeps or plans the map, and who speaks for somebody on it. */
export const waitsHere = ({
  mayPlan,
  speaksFor,
}: Pick<Explored['ecosystem'], 'mayPlan' | 'speaksFor'>): boolean => mayPlan || speaksFor.length > 0;
