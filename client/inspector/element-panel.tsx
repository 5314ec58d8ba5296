import { Button, Skeleton, Stack } from '@mantine/core';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ContactDialogs, type ContactTask } from '../contact/contact-dialogs.tsx';
import { ContactLines } from '../contact/contact-lines.tsx';
import { useContact } from '../contact/use-contact.ts';
import { type ElementDetail, ElementDocument, elementOf } from '../element/element.documents.ts';
import { TellFacilitators } from '../flag/tell-facilitators.tsx';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { LinkList } from '../interdependency/link-list.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { RecordScope } from '../record/scope.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ElementActions, type Ways } from './element-actions.tsx';
import { ElementOrigin, ElementSummary } from './element-summary.tsx';
import { MissionRecords } from './mission-records.tsx';
import { StakeholderRecords } from './stakeholder-records.tsx';

type Props = {
  id: string;
  ecosystem: {
    id: string;
    slug: string;
    mayEdit: boolean;
    mayPlan: boolean;
    speaksFor: readonly string[];
    takesSeats: 'AT_ONCE' | 'APPROVED' | 'NOBODY';
  };
  /** Raised by every write of this page. */
  revision: number;
  onSelect(id: string): void;
  onSelectLink(link: string): void;
  onShowPlace(place: string): void;
  onChange(element: ElementDetail): void;
  onRemove(element: ElementDetail): void;
  onAddLink(element: ElementDetail): void;
  onWritten(): void;
  /** Whom it shows is erased. */
  onErased(): void;
  ways: Ways;
  /** Id of the record that is unfolded, of those that belong to it. */
  shown?: string | undefined;
  /** What is missing about it. */
  findings?: ReactNode;
  /** With whom it may work although nobody has said so; of a stakeholder. */
  likely?: ReactNode;
  /** The introductions in which it has a part; of a stakeholder. */
  introductions?: ReactNode;
};

/** What is known about one stakeholder or mission, and its links. */
export function ElementPanel(props: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, ecosystem, revision, onSelect, onWritten, shown } = props;
  const isOwn = ecosystem.speaksFor.includes(id);
  const scope = { ecosystem, isOwn, revision, onSelect, onWritten, shown };
  const [{ data, error, fetching, stale }, execute] = useQuery({
    query: ElementDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again.
  useEffect(() => reload(), [revision]);

  const element = elementOf(data?.node);
  const reached = useContact(id, revision, element?.__typename !== 'Stakeholder');
  const [contactTask, setContactTask] = useState<ContactTask>();
  // What is about to be replaced is not to be changed: its version may be gone.
  const busy = fetching || stale;
  if (!element && error && failureOf(error).code !== 'NOT_FOUND') {
    return (
      <EmptyState alert title={t(`failure.${failureOf(error).code}`)} text={t('element.failed')}>
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (!element) {
    if (fetching) return <PanelSkeleton label={t('element.loading')} />;
    return <EmptyState alert title={t('element.gone')} text={t('element.goneText')} />;
  }
  const isMission = element.__typename === 'Mission';
  const links = (
    <LinkList key="links" {...{ ecosystem, element, revision, onSelect }} onSelectLink={props.onSelectLink} />
  );
  const records = (
    <RecordScope key="records" value={scope}>
      {isMission ? <MissionRecords id={id} /> : <StakeholderRecords id={id} />}
    </RecordScope>
  );
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <ElementSummary element={element} onShowPlace={props.onShowPlace} />
        {reached && (
          <ContactLines
            reached={reached}
            onChange={() => setContactTask('change')}
            onWrite={() => setContactTask('write')}
          />
        )}
      </Stack>
      <RecordScope value={scope}>
        <ElementActions
          {...{ element, busy }}
          mayEdit={ecosystem.mayEdit}
          mayPlan={ecosystem.mayPlan}
          isOwn={isOwn}
          ways={{
            ...props.ways,
            ...(reached?.mayChange && reached.isEmpty && { onContact: () => setContactTask('change') }),
            ...(reached?.mayChange && reached.isIndividual && { onErase: () => setContactTask('erase') }),
          }}
          onChange={() => props.onChange(element)}
          onRemove={() => props.onRemove(element)}
          onAddLink={() => props.onAddLink(element)}
          tell={
            <TellFacilitators
              {...{ ecosystem, about: { id: element.id, name: nameIn(language, element) } }}
              isElement
            />
          }
        />
      </RecordScope>
      <ElementOrigin element={element} />
      {reached && (
        <ContactDialogs
          reached={reached}
          onErased={props.onErased}
          task={contactTask}
          onClose={() => setContactTask(undefined)}
        />
      )}
      {!isMission && props.findings}
      {/* Of a mission, what comes of it is asked for first; of a stakeholder, with whom it works. */}
      {isMission ? [records, props.findings, links] : [links, props.likely, props.introductions, records]}
    </Stack>
  );
}

function PanelSkeleton({ label }: { label: string }) {
  return (
    <Stack gap="sm" role="status" aria-label={label}>
      <Skeleton height={56} />
      <Skeleton height={16} width="60%" />
      <Skeleton height={16} width="40%" />
      <Skeleton height={160} mt="md" />
    </Stack>
  );
}
