import { Badge, Button, Checkbox, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import { useRecordScope } from '../record/scope.ts';
import type { Decision } from './moderation.documents.ts';
import style from './queue.module.css';
import type { QueueRow } from './queue-rows.ts';

type Props = {
  row: QueueRow;
  /** For what waits: whether it is chosen. */
  isChosen?: boolean;
  onChoose?(isChosen: boolean): void;
  onDecide?(decision: Decision): void;
  onShowLink?(link: string): void;
  /** What else can be done. */
  children?: ReactNode;
};

/** One row: what, about whom, since when, who said what, and its two or three decisions. */
export function QueueRowItem({ row, isChosen = false, onChoose, onDecide, onShowLink, children }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { kind, name, times, at, lines, was, decisions } = row;
  return (
    <li className={style.row} aria-label={`${t(`queue.kind.${kind}`)} · ${name}`}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        {onChoose && (
          <Checkbox
            aria-label={t('queue.choose', { name })}
            checked={isChosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
        <div className={style.body}>
          <Group gap={6}>
            <Badge variant="light" size="sm">
              {t(`queue.kind.${kind}`)}
            </Badge>
            {times > 1 && <Text size="sm">{t('queue.times', { count: times })}</Text>}
            {at && (
              <Text size="sm" c="dimmed">
                {dateIn(language, at)}
              </Text>
            )}
          </Group>
          <Subject row={row} onShowLink={onShowLink} />
          {lines.filter(Boolean).map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may say the same.
            <Text key={place} size="sm" c="dimmed" className={style.text ?? ''}>
              {line}
            </Text>
          ))}
          {was && (
            <Text size="sm" className={style.text ?? ''}>
              {was}
            </Text>
          )}
          <Group gap="xs" mt={6}>
            {onDecide &&
              decisions.map((decision, place) => (
                <Button
                  key={decision}
                  size="compact-sm"
                  variant={place === 0 && !was ? 'light' : 'default'}
                  aria-label={`${t(`queue.do.${decision}`)} · ${name}`}
                  onClick={() => onDecide(decision)}
                >
                  {t(`queue.do.${decision}`)}
                </Button>
              ))}
            {children}
          </Group>
        </div>
      </Group>
    </li>
  );
}

type SubjectProps = { row: QueueRow; onShowLink: ((link: string) => void) | undefined };

/** What it is about; it leads there. */
function Subject({ row, onShowLink }: SubjectProps) {
  const { onSelect } = useRecordScope();
  const { place, link, name, matter } = row;
  if (!place && !link)
    return (
      <Text fw={550} className={style.text ?? ''} {...(matter?.isGone && { c: 'dimmed' })}>
        {name}
      </Text>
    );
  return (
    <button
      type="button"
      className={style.subject}
      onClick={() => (link ? onShowLink?.(link) : onSelect(place ?? ''))}
    >
      {name}
    </button>
  );
}
