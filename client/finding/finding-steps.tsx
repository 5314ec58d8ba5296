import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import style from './finding.module.css';
import type { Steps } from './use-steps.ts';

type Props = {
  steps: Steps;
  /** What the group is called. */
  group: string;
  onStep(key: string): void;
};

/** Which of how many of its group this one is, and the way to the one before and the one after. */
export function FindingSteps({ steps, group, onStep }: Props) {
  const { t } = useWords();
  const { at, of, previous, next } = steps;
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t('gaps.steps')} className={style.steps ?? ''}>
      <Step to={previous} word={t('gaps.previous')} keys="ArrowLeft" Icon={IconChevronLeft} onStep={onStep} />
      <Step to={next} word={t('gaps.next')} keys="ArrowRight" Icon={IconChevronRight} onStep={onStep} />
      <Text size="sm" c="dimmed" role="status" data-figures>
        {t('gaps.place', { at, of, group })}
      </Text>
    </Group>
  );
}

type StepProps = {
  to: string | null;
  word: string;
  keys: string;
  Icon: typeof IconChevronLeft;
  onStep(key: string): void;
};

/** Stays where it is at the ends of the group, so that whoever presses on is not thrown out of the row. */
function Step({ to, word, keys, Icon, onStep }: StepProps) {
  return (
    <ActionIcon
      variant="default"
      size={32}
      aria-label={word}
      title={word}
      aria-keyshortcuts={keys}
      aria-disabled={to === null}
      {...(to === null && { 'data-disabled': true })}
      onClick={() => to !== null && onStep(to)}
    >
      <Icon aria-hidden size={18} />
    </ActionIcon>
  );
}

/** The arrow keys lead to the neighbours too, from anywhere in the finding where they mean nothing else. */
export function stepByKey(steps: Steps | undefined, onStep: (key: string) => void) {
  return (event: React.KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || !steps) return;
    if (target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]')) return;
    const to = key === 'ArrowRight' ? steps.next : key === 'ArrowLeft' ? steps.previous : null;
    if (to === null) return;
    event.preventDefault();
    onStep(to);
  };
}
