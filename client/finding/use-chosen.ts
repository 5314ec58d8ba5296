import { useMemo, useState } from 'react';

/** Which findings of a list are chosen: some by their keys, or all, those too that are not unfolded yet. */
export function useChosen(of: string) {
  const [state, setState] = useState({ of, keys: NONE, isAll: false });
  // What was chosen in another list is not chosen here.
  const { keys, isAll } = state.of === of ? state : { keys: NONE, isAll: false };
  return useMemo(
    () => ({
      ...{ keys, isAll },
      isChosen: (key: string) => isAll || keys.includes(key),
      choose: (key: string, chosen: boolean) => {
        const others = keys.filter((each) => each !== key);
        setState({ of, isAll: false, keys: chosen ? [...others, key] : others });
      },
      chooseAll: (chosen: boolean) => setState({ of, keys: NONE, isAll: chosen }),
      clear: () => setState({ of, keys: NONE, isAll: false }),
    }),
    [of, keys, isAll],
  );
}

export type Chosen = ReturnType<typeof useChosen>;

const NONE: readonly string[] = [];
