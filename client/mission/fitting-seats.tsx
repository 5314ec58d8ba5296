import { Button } from '@mantine/core';
import { useState } from 'react';
import { listIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import style from './mission-records.module.css';
import { type FittingSeat, fittingSeats } from './open-seats.ts';
import { reasonWords } from './seat-fit.ts';
import { TakeSeatForm } from './take-seat.tsx';
import { useAskedSeats, useBearers, useMayTake, useOpenSeats } from './use-seats.ts';

const FIRST = 5;

/** On the profile of a stakeholder that the reader speaks for: the vacant seats that fit it, and why. */
export function FittingSeats({ id }: { id: string }) {
  const words = useWords();
  const { t, language } = words;
  const { onSelect } = useRecordScope();
  const mayTake = useMayTake();
  const seats = useOpenSeats(!mayTake);
  const [bearer] = useBearers(mayTake ? [id] : []);
  const asked = useAskedSeats(!mayTake);
  const [isAll, setAll] = useState(false);
  const [taken, setTaken] = useState<FittingSeat>();
  if (!mayTake || !seats || !bearer) return null;
  const fitting = fittingSeats(seats, bearer, words);
  if (fitting.length === 0) return null;
  return (
    <section className={style.fitting} aria-labelledby="fitting-seats">
      <h3 id="fitting-seats">{t('seat.fitting')}</h3>
      <ul className={style.seats} aria-label={t('seat.fitting')}>
        {fitting.slice(0, isAll ? undefined : FIRST).map((seat) => (
          <li key={seat.value} className={style.seat} data-vacant>
            <button type="button" className={style.holder} onClick={() => onSelect(seat.mission)}>
              {seat.label}
              <span className={style.remark}>
                {listIn(
                  language,
                  seat.reasons.map((each) => reasonWords(each, words)),
                  'conjunction',
                )}
              </span>
            </button>
            {asked.has(seat.value) ? (
              <span className={style.remark}>{t('seat.asked')}</span>
            ) : (
              <Button
                size="compact-sm"
                variant="light"
                aria-label={t('seat.takeNamed', { role: seat.label })}
                onClick={() => setTaken(seat)}
              >
                {t('seat.take')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {fitting.length > FIRST && !isAll && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          {t('seat.more', { count: fitting.length - FIRST })}
        </Button>
      )}
      {taken && (
        <TakeSeatForm
          title={t('seat.takeNamed', { role: taken.label })}
          seats={[taken]}
          seat={taken.value}
          holders={[bearer]}
          holder={id}
          onClose={() => setTaken(undefined)}
        />
      )}
    </section>
  );
}
