import { Button, CloseButton, Group, Paper, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSomethingAbove } from '../inspector/inspector.tsx';
import { useOneColumn } from '../ui/use-room.ts';
import style from './tour.module.css';
import { keepTourAway } from './tour-offer.tsx';
import { changeFor, SHOWN, TOUR_STEPS, type TourStep } from './tour-steps.ts';
import type { Explored } from './use-explorer.ts';

/**
 * The first tour: a card that names one part of the page after the other, with a frame around it. Everything stays usable; the step
 * is in the address, so that Back leads to the one before. Escape leaves.
 */
export function Tour({ page }: { page: Explored }) {
  const { address, data, phone } = page;
  const step = TOUR_STEPS[Number(address.address.tour) - 1];
  const isOneColumn = useOneColumn();
  if (!step || !data) return null;
  const at = TOUR_STEPS.indexOf(step);
  const leave = () => {
    keepTourAway();
    address.read({ tour: undefined });
  };
  const turn = (by: 1 | -1) => {
    const next = TOUR_STEPS[at + by];
    if (!next) return leave();
    address.read({ ...changeFor(next, { data, isOneColumn }), tour: String(at + by + 1) });
  };
  return (
    <>
      <Frame key={step} name={SHOWN[step]} />
      <Card step={step} isPhone={phone} onTurn={turn} onLeave={leave} />
    </>
  );
}

/** On a phone, where the card stands so that its part is seen: over the bar for what comes from below, below it for what is in it. */
const ABOVE: Record<string, string> = { inspector: 'all', panel: 'all', add: 'under bar' };

type CardProps = { step: TourStep; isPhone: boolean; onTurn(by: 1 | -1): void; onLeave(): void };

function Card({ step, isPhone, onTurn, onLeave }: CardProps) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const leave = useRef(onLeave);
  const at = TOUR_STEPS.indexOf(step);
  useEffect(() => {
    leave.current = onLeave;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is read out.
  useEffect(() => {
    // What the step opens takes the focus for itself first.
    const timer = setTimeout(() => title.current?.focus({ preventScroll: true }), 250);
    return () => clearTimeout(timer);
  }, [step]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isSomethingAbove()) return;
      // What lies below would close as well.
      event.stopPropagation();
      leave.current();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
  return (
    <Paper
      component="section"
      className={style.card ?? ''}
      data-over-map
      data-above={(isPhone && ABOVE[SHOWN[step]]) || undefined}
      shadow="md"
      p="md"
      aria-labelledby="tour-title"
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Title order={2} size="h4" id="tour-title" ref={title} tabIndex={-1} aria-describedby="tour-text">
          {t(`tour.${step}.title`)}
        </Title>
        <CloseButton aria-label={t('tour.leave')} onClick={onLeave} />
      </Group>
      <Text size="sm" id="tour-text" mt={4}>
        {t(`tour.${step}.text`)}
      </Text>
      <Group justify="space-between" mt="sm" gap="xs">
        <Text size="sm" c="dimmed">
          {t('tour.step', { at: at + 1, of: TOUR_STEPS.length })}
        </Text>
        <Group gap="xs">
          {at > 0 && (
            <Button variant="default" size="sm" onClick={() => onTurn(-1)}>
              {t('tour.back')}
            </Button>
          )}
          <Button size="sm" onClick={() => onTurn(1)}>
            {t(at === TOUR_STEPS.length - 1 ? 'tour.end' : 'tour.next')}
          </Button>
        </Group>
      </Group>
    </Paper>
  );
}

/** How often the frame looks where its part is: panels come, go and scroll. */
const PACE = 200;
/** How far it stands off, in pixels. */
const OFF = 5;

/** A frame around the part of the page that is spoken of. */
function Frame({ name }: { name: string }) {
  const [box, setBox] = useState<DOMRect>();
  useEffect(() => {
    const look = () => {
      const part = document.querySelector(`[data-tour="${name}"]`);
      const now = part?.getBoundingClientRect();
      setBox((before) => (JSON.stringify(before) === JSON.stringify(now) ? before : now));
    };
    look();
    const timer = setInterval(look, PACE);
    return () => clearInterval(timer);
  }, [name]);
  if (!box) return null;
  // Off its part, whose colour it may have, as far as the screen reaches.
  const [left, top] = [Math.max(0, box.left - OFF), Math.max(0, box.top - OFF)];
  const width = Math.min(window.innerWidth, box.right + OFF) - left;
  const height = Math.min(window.innerHeight, box.bottom + OFF) - top;
  return <div className={style.frame} style={{ left, top, width, height }} aria-hidden />;
}
