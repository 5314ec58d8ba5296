import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useDone } from '../app/history-scope.ts';
import { TellFacilitators } from '../flag/tell-facilitators.tsx';
import { useOnReconnect } from '../graphql/connection.ts';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, nameIn } from '../language/language.ts';
import { HistoryButton } from '../record/history-button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Provenance } from '../ui/provenance.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import {
  type AnsweredLink,
  type Interdependency,
  type InterdependencyType,
  type LinkAnswer,
  LinksBetweenDocument,
} from './interdependency.documents.ts';
import { InviteSides } from './invite-side.tsx';
import { LinkActions } from './link-actions.tsx';
import style from './link-list.module.css';
import { endOf } from './link-status.ts';
import { SaidBySides } from './said-by-sides.tsx';
import { StatusHistory } from './status-history.tsx';
import { StrengthMark } from './strength-mark.tsx';
import { typeName, typeSeen } from './type-words.ts';

type Props = {
  ecosystem: {
    id: string;
    slug: string;
    mayEdit: boolean;
    interdependencyTypes: readonly InterdependencyType[];
  };
  between: readonly [string, string];
  revision: number;
  onSelect(id: string): void;
  onChange(link: Interdependency): void;
  onRemove(link: Interdependency): void;
  onHistory(link: Interdependency): void;
  /** An answer to a link was written: the map is no longer true. */
  onWritten(): void;
};

/** Every interdependency between two elements, with what is known about it. */
export function LinkPanel({ ecosystem, between, revision, onWritten, ...rest }: Props) {
  const { t } = useTranslation();
  const done = useDone();
  const [said, setSaid] = useState<{ id: string; answer: LinkAnswer }>();
  const [{ data, error, fetching }, execute] = useQuery({
    query: LinksBetweenDocument,
    variables: { ecosystem: ecosystem.slug, between: [...between] },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision asks again.
  useEffect(() => reload(), [revision]);
  if (error && !data) {
    return (
      <EmptyState alert title={t(`failure.${failureOf(error).code}`)} text="">
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  }
  if (fetching && !data)
    return <Skeleton height={200} role="status" aria-label={t('interdependency.loading')} />;
  const links = data?.interdependencies.nodes ?? [];
  if (links.length === 0)
    return <EmptyState title={t('interdependency.gone')} text={t('interdependency.goneText')} />;
  // Found again at every reading: a link that somebody else changed is said of as it now is.
  const subject = links.find(({ id }) => id === said?.id);
  return (
    <Stack gap="lg">
      {links.map((link) => (
        <LinkFacts
          key={link.id}
          link={link}
          curates={ecosystem.mayEdit}
          ecosystem={ecosystem}
          onAnswer={(answer) => setSaid({ id: link.id, answer })}
          {...rest}
        />
      ))}
      {said && subject && (
        <AnswerDialog
          key={`${said.id}/${said.answer}`}
          ecosystem={ecosystem}
          link={subject}
          answer={said.answer}
          onStale={reload}
          onClose={() => setSaid(undefined)}
          onSaved={() => {
            setSaid(undefined);
            done(t('form.saved'));
            onWritten();
          }}
        />
      )}
    </Stack>
  );
}

type FactsProps = Omit<Props, 'between' | 'revision' | 'onWritten'> & {
  link: AnsweredLink;
  /** The reader sees its history. */
  curates: boolean;
  onAnswer(answer: LinkAnswer): void;
};

function LinkFacts({
  ecosystem,
  link,
  curates,
  onSelect,
  onChange,
  onRemove,
  onHistory,
  onAnswer,
}: FactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const declarer = endOf(link.declaredBy, link);
  const way = link.direction === 'DIRECTED' ? 'out' : 'both';
  const end = (element: Interdependency['from']) => (
    <button type="button" className={style.partner} onClick={() => onSelect(element.id)}>
      {nameIn(language, element)}
    </button>
  );
  return (
    <Stack component="section" gap="sm" aria-label={typeName(t, language, link.type)}>
      <div className={style.ends}>
        {end(link.from)}
        <Text component="span" fw={600} size="sm">
          {typeSeen(t, language, link.type, way)}
        </Text>
        {end(link.to)}
      </div>
      <Facts>
        <Fact name={t('field.label')}>{link.label}</Fact>
        <Fact name={t('field.linkStatus')}>{t(`linkStatus.${link.status}`)}</Fact>
        <Fact name={t('interdependency.declaredBy')}>
          {declarer ? nameIn(language, declarer) : t('interdependency.facilitatorForBoth')}
        </Fact>
        <Fact name={t('field.strength')}>
          {link.strength && (
            <>
              <StrengthMark strength={link.strength} />
              {t(`strength.${link.strength as 1 | 2 | 3 | 4 | 5}`)}
            </>
          )}
        </Fact>
        <Fact name={t('field.direction')}>{t(`direction.${link.direction}`)}</Fact>
        <Fact name={t('field.since')}>{link.since && dateIn(language, link.since)}</Fact>
        <Fact name={t('field.until')}>{link.until && dateIn(language, link.until)}</Fact>
        <Fact name={t('field.note')}>{link.note}</Fact>
      </Facts>
      <SaidBySides link={link} />
      <LinkActions link={link} onAnswer={onAnswer} />
      <InviteSides link={link} />
      <StatusHistory link={link} />
      <Provenance of={link} />
      <div>
        <TellFacilitators
          {...{
            ecosystem,
            about: {
              id: link.id,
              name: [link.from, link.to].map((each) => nameIn(language, each)).join(' · '),
            },
          }}
        />
      </div>
      {link.mayReword && (
        <Group gap="xs">
          <Button size="sm" variant="default" onClick={() => onChange(link)}>
            {t('form.change')}
          </Button>
          <Button size="sm" variant="default" onClick={() => onRemove(link)}>
            {t('form.remove')}
          </Button>
          {curates && <HistoryButton onOpen={() => onHistory(link)} />}
        </Group>
      )}
    </Stack>
  );
}
