import { Anchor, Badge, Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { IconLink, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { type ElementDetail, ElementDocument, elementOf } from '../element/element.documents.ts';
import { isWebAddress } from '../element/element-fields.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { LinkList } from '../interdependency/link-list.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn, summaryIn } from '../language/language.ts';
import { MissionFacts } from '../mission/mission-facts.tsx';
import { RecordScope } from '../record/scope.ts';
import { StakeholderFacts } from '../stakeholder/stakeholder-facts.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Provenance } from '../ui/provenance.tsx';
import { MissionRecords } from './mission-records.tsx';
import { StakeholderRecords } from './stakeholder-records.tsx';

type Props = {
  id: string;
  ecosystem: { id: string; slug: string; mayEdit: boolean };
  /** Raised by every write of this page. */
  revision: number;
  onSelect(id: string): void;
  onSelectLink(link: string): void;
  onShowPlace(place: string): void;
  onChange(element: ElementDetail): void;
  onRemove(element: ElementDetail): void;
  onAddLink(element: ElementDetail): void;
  onWritten(): void;
  /** What else can be done with it. */
  more?: ReactNode;
  /** Where it leads to on the map. */
  ways?: ReactNode;
  /** What is missing about it. */
  findings?: ReactNode;
};

/** What is known about one stakeholder or mission, and its links. */
export function ElementPanel(props: Props) {
  const { t } = useTranslation();
  const { id, ecosystem, revision, onSelect, onWritten } = props;
  const scope = { ecosystem, revision, onSelect, onWritten };
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
  return (
    <Stack gap="lg">
      <ElementFacts element={element} onShowPlace={props.onShowPlace} />
      {props.ways}
      {ecosystem.mayEdit && (
        <Group gap="xs">
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPencil aria-hidden size={16} />}
            disabled={busy}
            onClick={() => props.onChange(element)}
          >
            {t('form.change')}
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconLink aria-hidden size={16} />}
            disabled={busy}
            onClick={() => props.onAddLink(element)}
          >
            {t('interdependency.add')}
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconTrash aria-hidden size={16} />}
            disabled={busy}
            onClick={() => props.onRemove(element)}
          >
            {t('form.remove')}
          </Button>
          {props.more}
        </Group>
      )}
      {props.findings}
      <RecordScope value={scope}>
        {element.__typename === 'Mission' ? <MissionRecords id={id} /> : <StakeholderRecords id={id} />}
      </RecordScope>
      <LinkList element={element} revision={revision} onSelect={onSelect} onSelectLink={props.onSelectLink} />
    </Stack>
  );
}

function ElementFacts({
  element,
  onShowPlace,
}: {
  element: ElementDetail;
  onShowPlace(place: string): void;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { place, website } = element;
  const summary = summaryIn(language, element);
  const otherName = language === 'fr' ? element.nameFr && element.name : element.nameFr;
  const others = [otherName, ...element.otherNames].filter(
    (name) => name && name !== nameIn(language, element),
  );
  return (
    <Stack gap="sm">
      {summary && <Text>{summary}</Text>}
      <Facts>
        {element.__typename === 'Stakeholder' ? (
          <StakeholderFacts stakeholder={element} />
        ) : (
          <MissionFacts mission={element} />
        )}
        <Fact name={t('field.place')}>
          {place && (
            <Anchor component="button" size="sm" ta="left" onClick={() => onShowPlace(place.id)}>
              {nameIn(language, place)}
            </Anchor>
          )}
        </Fact>
        <Fact name={t('field.website')}>
          {website &&
            (isWebAddress(website) ? (
              <Anchor href={website} target="_blank" rel="noopener noreferrer" size="sm">
                {new URL(website).host}
              </Anchor>
            ) : (
              website
            ))}
        </Fact>
        <Fact name={t('field.tags')}>
          {element.tags.length > 0 &&
            element.tags.map((tag) => (
              <Badge key={tag} variant="default" tt="none" fw={500} maw="100%">
                {tag}
              </Badge>
            ))}
        </Fact>
        <Fact name={t('field.otherNames')}>{others.join(' · ')}</Fact>
        {element.attributes.map(({ name, value }) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
      </Facts>
      <Provenance of={element} />
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
