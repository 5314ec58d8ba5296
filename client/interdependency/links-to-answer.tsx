import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDone } from '../app/history-scope.ts';
import type { ListProps } from '../app/list.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { useRecordScope } from '../record/scope.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import type { AnsweredLink, LinkAnswer } from './interdependency.documents.ts';
import { LinkActions } from './link-actions.tsx';
import style from './link-list.module.css';
import { endOf } from './link-status.ts';
import { TermsSaid } from './said-by-sides.tsx';
import { useLinksToAnswer } from './use-links-to-answer.ts';

/** What waits for an answer of the sides that the reader speaks for; for who keeps the map, of those for which nobody does. */
export function LinksToAnswer({ ecosystem, revision, onWritten }: ListProps) {
  const { t } = useTranslation();
  const done = useDone();
  const { links, total, end, isRead, failure, reload, more } = useLinksToAnswer(ecosystem.slug, revision);
  const [said, setSaid] = useState<{ id: string; answer: LinkAnswer }>();
  if (failure && links.length === 0)
    return (
      <EmptyState alert title={t(`failure.${failure.code}`)} text="">
        <Button variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </EmptyState>
    );
  if (!isRead) return <Skeleton height={160} role="status" aria-label={t('toAnswer.loading')} />;
  if (links.length === 0) return <EmptyState title={t('toAnswer.none')} text={t('toAnswer.noneText')} />;
  const subject = links.find(({ id }) => id === said?.id);
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed" role="status">
        {t('toAnswer.count', { count: total })}
      </Text>
      <ul className={style.list}>
        {links.map((link) => (
          <Waiting key={link.id} link={link} onAnswer={(answer) => setSaid({ id: link.id, answer })} />
        ))}
      </ul>
      {end && (
        <Button variant="default" onClick={more}>
          {t('toAnswer.more')}
        </Button>
      )}
      {said && subject && (
        <AnswerDialog
          key={`${said.id}/${said.answer}`}
          {...{ ecosystem, link: subject, answer: said.answer }}
          onStale={reload}
          onClose={() => setSaid(undefined)}
          onSaved={() => {
            setSaid(undefined);
            done(t('form.saved'));
            reload();
            onWritten();
          }}
        />
      )}
    </Stack>
  );
}

type WaitingProps = { link: AnsweredLink; onAnswer(answer: LinkAnswer): void };

/** A link, what the other side says of it last, and what can be answered. */
function Waiting({ link, onAnswer }: WaitingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { onSelect } = useRecordScope();
  const asked = link.waitsFor.flatMap((id) => endOf(id, link) ?? []);
  const said = link.declarations.findLast(({ side }) => !asked.some(({ id }) => id === side));
  if (!said) return null;
  const side = endOf(said.side, link);
  const who = side && nameIn(language, side);
  // Whose link it is is known to who is asked: the other side is what they may want to look at.
  const others = [link.from, link.to].filter((end) => asked.length === 2 || !asked.includes(end));
  const names = [link.from, link.to].map((end) => nameIn(language, end));
  return (
    <li className={style.waiting} aria-label={names.join(' · ')}>
      <div className={style.pair}>
        {others.map((end) => (
          <button key={end.id} type="button" className={style.partner} onClick={() => onSelect(end.id)}>
            {nameIn(language, end)}
          </button>
        ))}
      </div>
      <TermsSaid {...{ said: said.type ? said : ofMap(link, said), link }} />
      <Text size="sm">{who ? t(`toAnswer.says.${said.says}`, { who }) : t('toAnswer.facilitator')}</Text>
      {said.note && <Text size="sm">{t('statusHistory.note', { note: said.note })}</Text>}
      <LinkActions link={link} onAnswer={onAnswer} />
    </li>
  );
}

/** Who disputes a link says nothing of what it is: what the map shows is disputed. */
const ofMap = (link: AnsweredLink, said: AnsweredLink['declarations'][number]) => ({
  ...said,
  ...{ type: link.type, direction: link.direction, from: link.from.id, strength: link.strength },
});
