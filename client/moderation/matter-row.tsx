import { Badge, Button, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import { useRecordScope } from '../record/scope.ts';
import { calledIn, placeOf } from './matter-words.ts';
import type { Decision, Matter } from './moderation.documents.ts';
import style from './queue.module.css';

type Props = {
  matter: Matter;
  /** For what waits: whether it is chosen, and what can be done. */
  isChosen?: boolean;
  onChoose?(isChosen: boolean): void;
  onDecide?(decision: Decision): void;
  /** For what was decided. */
  onUndo?(): void;
};

/** One row: what, about whom, since when, who said what, and its two or three decisions. */
export function MatterRow({ matter, isChosen = false, onChoose, onDecide, onUndo }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = calledIn(language, matter) ?? t('queue.gone');
  return (
    <li className={style.row} aria-label={`${t(`queue.kind.${matter.kind}`)} · ${name}`}>
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
              {t(`queue.kind.${matter.kind}`)}
            </Badge>
            {matter.said.length > 1 && (
              <Text size="sm">{t('queue.times', { count: matter.said.length })}</Text>
            )}
            <Text size="sm" c="dimmed">
              {dateIn(language, matter.decidedAt ?? matter.since)}
            </Text>
          </Group>
          <Subject {...{ matter, name }} />
          <Said matter={matter} />
          {matter.decision && (
            <Text size="sm" className={style.text ?? ''}>
              {t(`queue.was.${matter.decision}`, { by: matter.decidedBy ?? '' })}
              {matter.why && ` — ${matter.why}`}
            </Text>
          )}
          <Group gap="xs" mt={6}>
            {onDecide &&
              matter.decisions.map((decision, at) => (
                <Button
                  key={decision}
                  size="compact-sm"
                  variant={at === 0 ? 'light' : 'default'}
                  aria-label={`${t(`queue.do.${decision}`)} · ${name}`}
                  onClick={() => onDecide(decision)}
                >
                  {t(`queue.do.${decision}`)}
                </Button>
              ))}
            {onUndo && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={`${t('history.undo')} · ${name}`}
                onClick={onUndo}
              >
                {t('history.undo')}
              </Button>
            )}
          </Group>
        </div>
      </Group>
    </li>
  );
}

/** What it is about; it leads there. */
function Subject({ matter, name }: { matter: Matter; name: string }) {
  const { onSelect } = useRecordScope();
  const place = placeOf(matter);
  if (!place)
    return (
      <Text fw={550} className={style.text ?? ''} {...(matter.isGone && { c: 'dimmed' })}>
        {name}
      </Text>
    );
  return (
    <button type="button" className={style.subject} onClick={() => onSelect(place.at)}>
      {name}
    </button>
  );
}

function Said({ matter: { said } }: { matter: Matter }) {
  const { t } = useTranslation();
  return said.slice(0, 5).map(({ reason, words, by, at, isTold }) => (
    <Text key={at} size="sm" c="dimmed" className={style.text ?? ''}>
      {[
        reason && t(`flag.reason.${reason}`),
        words && t('queue.words', { words }),
        by ?? t('queue.visitor'),
        isTold && t('queue.told'),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  ));
}
