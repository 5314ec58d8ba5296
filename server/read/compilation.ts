import { type Cypher, name } from '../kind/cypher.ts';
import type { Sees } from '../kind/kind.ts';

/** The query being put together: what its reader may see, and the names that its variables have taken. */
export type Compilation = {
  readonly sees: Sees;
  /** A variable that there is none of yet, called by this word: `need`, `need2`... */
  variable(word?: string): Cypher;
};

export function compilation(sees: Sees): Compilation {
  const taken = new Map<string, number>();
  return {
    sees,
    variable: (word = 'v') => {
      const times = (taken.get(word) ?? 0) + 1;
      taken.set(word, times);
      return name(times === 1 ? word : `${word}${times}`);
    },
  };
}
