import { IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { useFocusedField } from '../ui/use-focused-field.ts';
import style from './compare.module.css';
import { MOST_COMPARED } from './most-compared.ts';
import { nameOf } from './name-of.ts';

/** Which are compared: each can be taken out, and others added up to the most. */
export function Chosen({ ecosystem, data, address, onGo }: ReadingProps) {
  const { t, language } = useWords();
  const { with: ids = [] } = address.address;
  const [round, setRound] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  // Who comes from an element has only the other one left to name.
  useFocusedField(() => place.current?.querySelector('input') ?? place.current?.querySelector('button'), {
    ...{ isAsked: ids.length === 1, round },
  });
  const choose = (next: readonly string[]) =>
    address.read({ with: next.length > 0 ? [...next] : undefined, tie: undefined });
  return (
    <div className={style.chosen} ref={place}>
      {ids.length > 0 && (
        <ol className={style.names} aria-label={t('compare.chosen')}>
          {ids.map((id) => {
            const row = data?.rowOf(id) ?? -1;
            const name = data && row >= 0 ? nameOf(data, row, language) : t('compare.unknown');
            return (
              <li key={id}>
                {row >= 0 ? (
                  <button type="button" className={style.name} onClick={() => onGo(id)}>
                    {name}
                  </button>
                ) : (
                  <span className={style.absent}>{data ? name : '…'}</span>
                )}
                <RowAction
                  label={t('compare.drop', { name })}
                  onClick={() => choose(ids.filter((each) => each !== id))}
                >
                  <IconX aria-hidden size={16} />
                </RowAction>
              </li>
            );
          })}
        </ol>
      )}
      {ids.length < MOST_COMPARED && (
        <ElementPicker
          key={round}
          ecosystem={ecosystem.slug}
          required={false}
          label={t(ids.length === 0 ? 'compare.pick' : ids.length === 1 ? 'compare.with' : 'compare.and')}
          autoFocus={false}
          onPick={(element) => {
            if (!element || ids.includes(element.id)) return;
            choose([...ids, element.id]);
            setRound(round + 1);
          }}
        />
      )}
    </div>
  );
}
