import i18next from 'i18next';
import { useMemo, useState } from 'react';
import { LANGUAGES } from '../language/language.ts';
import { asSheet, type ColumnUse, type Pasted, readPasted, type SheetName } from './pasted.ts';

const wordsOf = (key: string) => LANGUAGES.map((language) => i18next.getFixedT(language)(key));

/** A text that was pasted, what it was taken for, and how to say otherwise. */
export function usePasted(first: string) {
  const [state, setState] = useState(() => ({ text: first, pasted: readPasted(first, wordsOf) }));
  return useMemo(() => {
    const { text, pasted } = state;
    const take = (next: Pasted) => setState({ text, pasted: next });
    return {
      text,
      pasted,
      read: (next: string) => setState({ text: next, pasted: readPasted(next, wordsOf) }),
      takeAs: (sheet: SheetName) => take(asSheet(pasted.rows, sheet, pasted.headed, wordsOf)),
      takeHeaded: (headed: boolean) => take(asSheet(pasted.rows, pasted.sheet, headed, wordsOf)),
      /** Says what a column is; another one that was taken for the same is so no more. */
      use: (at: number, use: ColumnUse) => {
        const same = (each: ColumnUse) =>
          use.as === 'known' && each.as === 'known' && each.header === use.header;
        const columns = pasted.columns.map((each, index): ColumnUse => {
          if (index === at) return use;
          return same(each) ? { as: 'left-out' } : each;
        });
        take({ ...pasted, columns });
      },
    };
  }, [state]);
}

export type Pasting = ReturnType<typeof usePasted>;
