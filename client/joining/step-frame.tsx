import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../graphql/failure.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';

type Props = {
  title: string;
  text?: string | undefined;
  /** Which one it is of how many. */
  at: number;
  of: number;
  onBack?: (() => void) | undefined;
  onSkip?: (() => void) | undefined;
  failure?: Failure | undefined;
  children: ReactNode;
};

/** What surrounds each question: where one is, what is asked, and the way back and on. */
export function StepFrame({ title, text, at, of, onBack, onSkip, failure, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever goes on by keyboard, or hears the page, is at the next question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of each question anew.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  return (
    <Stack gap="md">
      <div>
        <Text size="sm" c="dimmed">
          {t('joining.stepOf', { at, of })}
        </Text>
        <Progress value={(100 * at) / of} size="sm" mt={4} aria-label={t('joining.stepOf', { at, of })} />
      </div>
      <Title
        order={1}
        size="h2"
        tabIndex={-1}
        ref={heading}
        style={{ outline: 'none', overflowWrap: 'anywhere' }}
      >
        {title}
      </Title>
      {text && <Text>{text}</Text>}
      {children}
      {failure && <FailureAlert failure={failure} />}
      <Group justify="space-between">
        {onBack ? (
          <Button variant="subtle" onClick={onBack}>
            {t('joining.back')}
          </Button>
        ) : (
          <span />
        )}
        {onSkip && (
          <Button variant="subtle" onClick={onSkip}>
            {t('joining.skip')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

type FormProps = {
  onSubmit(): void;
  sending: boolean;
  /** What its button says; that one goes on when left out. */
  label?: string;
  /** What is missing is told by the fields themselves. */
  noValidate?: boolean;
  children?: ReactNode;
};

/** One question as a form: its one button sends what was answered and goes on. */
export function StepForm({ onSubmit, sending, label, noValidate = false, children }: FormProps) {
  const { t } = useTranslation();
  const isLong = useIsLong(sending);
  return (
    <form
      noValidate={noValidate}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Stack gap="md">
        {children}
        <div>
          <Button type="submit" size="lg" fullWidth loading={sending}>
            {label ?? t('joining.goOn')}
          </Button>
          {/* It is there before it says something, so that it is read out. */}
          <Text aria-live="polite" size="sm" ta="center" c="dimmed">
            {isLong && t('joining.waiting')}
          </Text>
        </div>
      </Stack>
    </form>
  );
}

/** So long nobody is told why it takes a moment, in milliseconds. */
const SOON = 2_500;

/** Whether something has been under way for longer than a moment. */
function useIsLong(isUnderWay: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setLong(true), SOON);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isUnderWay]);
  return isLong;
}
