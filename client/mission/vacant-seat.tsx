import { Button } from '@mantine/core';
import { IconArmchair } from '@tabler/icons-react';
import { useState } from 'react';
import { listIn, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import style from './mission-records.module.css';
import type { Bearer } from './seat.documents.ts';
import { fitOf, reasonWords, type Vacant } from './seat-fit.ts';
import { TakeSeatForm } from './take-seat.tsx';

type Props = {
  role: string;
  roleName: string;
  seat?: string;
  vacant: Vacant;
  bearers: readonly Bearer[];
  /** The reader has asked for it. */
  isAsked: boolean;
};

/** For who speaks for somebody: why a vacant seat fits them, and the way to take it. */
export function TakeThisSeat({ role, roleName, seat, vacant, bearers, isAsked }: Props) {
  const words = useWords();
  const { t, language } = words;
  const { ecosystem } = useRecordScope();
  const [isOpen, setOpen] = useState(false);
  const [best] = bearers
    .map((bearer) => ({ bearer, reasons: fitOf(vacant, bearer, words) }))
    .sort((one, other) => other.reasons.length - one.reasons.length);
  if (isAsked) return <span className={style.remark}>{t('seat.asked')}</span>;
  const why = best &&
    best.reasons.length > 0 && {
      who: nameIn(language, best.bearer),
      why: listIn(
        language,
        best.reasons.map((each) => reasonWords(each, words)),
        'conjunction',
      ),
    };
  const holder = best?.bearer.id ?? ecosystem.speaksFor?.[0] ?? '';
  return (
    <>
      <Button
        size="compact-sm"
        variant={why ? 'light' : 'subtle'}
        leftSection={<IconArmchair aria-hidden size={14} />}
        aria-label={t('seat.takeNamed', { role: roleName })}
        onClick={() => setOpen(true)}
      >
        {t('seat.take')}
      </Button>
      {why && <span className={style.why}>{t('seat.fits', why)}</span>}
      {isOpen && (
        <TakeSeatForm
          title={t('seat.takeNamed', { role: roleName })}
          seats={[{ value: seat ?? role, label: roleName, role, ...(seat && { seat }) }]}
          seat={seat ?? role}
          holders={bearers}
          holder={holder}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
