import { Button, Skeleton, Text } from '@mantine/core';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { today } from '../map/days.ts';
import { quantityWords } from '../resource/quantity-words.ts';
import type { Offered, Wanted } from './compare.documents.ts';
import style from './compare.module.css';
import { ElementButton, type Shown } from './element-button.tsx';
import { meetingsOf } from './meetings.ts';
import { Section } from './section.tsx';
import { useMeetings } from './use-meetings.ts';

/** What one of those compared needs and another offers. */
export function Meetings({ revision, ...shown }: Shown & { revision: number }) {
  const { t } = useWords();
  const { held, failure, reload } = useMeetings(shown.data, shown.rows, revision);
  if (failure) {
    return (
      <div role="alert">
        <Text size="sm">{t(`failure.${failure.code}`)}</Text>
        <Button size="compact-sm" variant="default" mt="xs" onClick={reload}>
          {t('form.retry')}
        </Button>
      </div>
    );
  }
  if (!held) return <Skeleton height={48} role="status" aria-label={t('record.loading')} />;
  const meetings = meetingsOf(held, today());
  return (
    <Section title={t('compare.meetings')} count={meetings.length} none={t('compare.noMeetings')}>
      <ul className={style.list}>
        {meetings.map(({ need, of, offer, by }) => (
          <li key={`${need.id}~${offer.id}`}>
            <Side {...shown} row={of} word={t('compare.needs')} thing={need} />
            <Side {...shown} row={by} word={t('compare.offers')} thing={offer} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

type SideProps = Pick<Shown, 'data' | 'onGo'> & { row: number; word: string; thing: Wanted | Offered };

/** Who needs or offers what, how much of it, and where. */
function Side({ word, thing, ...who }: SideProps) {
  const words = useWords();
  const { language } = words;
  const parts = [
    nameIn(language, thing.resource),
    quantityWords(words, thing),
    thing.place && nameIn(language, thing.place),
  ];
  return (
    <span className={style.line}>
      <ElementButton {...who} />{' '}
      <span>
        {word} {parts.filter(Boolean).join(', ')}
      </span>
    </span>
  );
}
