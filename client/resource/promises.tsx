import { useEffect } from 'react';
import { useQuery } from 'urql';
import { dateIn, nameIn } from '../language/language.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import { MadeCommitmentsDocument } from './commitment.documents.ts';
import { dayOf, type Promised, promisesOf } from './kept.ts';
import style from './promises.module.css';
import { claimWords, quantityWords } from './quantity-words.ts';

/** On the profile of a stakeholder: what it promised to whom, whether it was kept and who confirms that. Nothing where it promised nothing. */
export function Promises({ id }: { id: string }) {
  const { t } = useWords();
  const { revision } = useRecordScope();
  const [{ data }, execute] = useQuery({
    query: MadeCommitmentsDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    if (revision > 0) execute({ requestPolicy: 'network-only' });
  }, [revision, execute]);
  const today = new Date().toISOString().slice(0, 10);
  const promises = data?.stakeholder ? promisesOf(data.stakeholder, today) : [];
  if (promises.length === 0) return null;
  return (
    <section className={style.promises} aria-labelledby="promises">
      <h3 id="promises">{t('promise.title')}</h3>
      <ul aria-label={t('promise.title')}>
        {promises.map((each) => (
          <li key={each.commitment.id} data-state={each.state}>
            <Kept promise={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kept({ promise }: { promise: Promised }) {
  const words = useWords();
  const { t, language } = words;
  const { onSelect } = useRecordScope();
  const { commitment, given, by, state } = promise;
  const { need, quantity, offer } = commitment;
  const amount = quantity === null ? '' : quantityWords(words, { quantity, unit: offer.unit });
  return (
    <>
      <button type="button" className={style.to} onClick={() => onSelect(need.by.id)}>
        {claimWords(words, { ...need, quantity: null })}
      </button>
      <span className={style.line}>
        {[t('promise.made', { on: dateIn(language, dayOf(commitment)) }), amount].filter(Boolean).join(' · ')}
      </span>
      <span className={style.state}>{t(`promise.state.${state}`)}</span>
      {given.map((each) => (
        <span key={each.id} className={style.line}>
          {t('promise.given', { what: each.name, on: dateIn(language, each.on ?? each.createdAt) })}
        </span>
      ))}
      {given.length > 0 && <span className={style.line}>{confirmedBy(by, words)}</span>}
    </>
  );
}

/** Who confirms it, the side that received it first. */
function confirmedBy(by: Promised['by'], { t, language }: Words): string {
  if (by.length === 0) return t('promise.unconfirmed');
  const each = by.map(({ by: who, on, createdAt, isReceiver }) => {
    const facts = { who: nameIn(language, who), on: dateIn(language, on ?? createdAt) };
    return t(isReceiver ? 'promise.byReceiver' : 'promise.by', facts);
  });
  return t('promise.confirmed', { who: each.join(' · ') });
}
