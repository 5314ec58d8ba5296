import { Menu } from '@mantine/core';
import { IconGavel, IconHourglass, IconInbox, IconMessageQuestion, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { SoonForgottenList, useSoonForgotten } from '../contact/soon-forgotten.tsx';
import { useDuplicateCount } from '../duplicates/use-duplicate-count.ts';
import { AssigneesDocument } from '../finding/finding.documents.ts';
import { useLinksToAnswerCount } from '../interdependency/use-links-to-answer.ts';
import { useClaims } from '../joining/use-claims.ts';
import { useAskingCount } from '../members/use-asking-count.ts';
import { useMatterCount } from '../moderation/use-matters.ts';
import { BarButton } from './bar-button.tsx';
import type { Explored } from './use-explorer.ts';

/** What waits: links to answer; for those who keep the map all that is to be decided, for all who plan the findings that somebody looks after. */
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
  const asking = useAskingCount(ecosystem.slug, revision, keeps);
  const forgotten = useSoonForgotten(ecosystem.slug, keeps, revision);
  const { waiting } = useClaims(ecosystem.slug, keeps, revision);
  const toDecide = matters + pairs + asking + waiting;
  const [isListing, setListing] = useState(false);
  const assignees = data?.findings.assignees ?? [];
  return (
    <Menu position="bottom-end" width={288} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <BarButton icon={IconInbox} word={t('waiting.title')} count={links + toDecide + forgotten.length} />
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
        {toDecide > 0 && (
          <Menu.Item
            leftSection={<IconGavel aria-hidden size={16} />}
            onClick={() => address.openList('to-decide')}
          >
            {t('queue.count', { count: toDecide })}
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
        {links + toDecide + forgotten.length + assignees.length === 0 && (
          <Menu.Label>{t('waiting.none')}</Menu.Label>
        )}
      </Menu.Dropdown>
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
