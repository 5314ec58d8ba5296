/** Gathers what comes close together, so that it is told once. */

/** So long after the last one, in milliseconds, a burst is over... */
const QUIET = 1_200;
/** ...and so long after the first one it is told in any case. */
const LONGEST = 5_000;

export type Burst<One> = {
  add(one: One): void;
  /** Forgets what was gathered. */
  drop(): void;
};

/** `isHeld` keeps a burst back, such as while its own answer is still on its way. */
export function createBurst<One>(
  tell: (all: readonly One[]) => void,
  isHeld: () => boolean = () => false,
): Burst<One> {
  let gathered: One[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let began = 0;
  const plan = () => {
    clearTimeout(timer);
    const left = Math.max(0, began + LONGEST - Date.now());
    timer = setTimeout(end, Math.min(QUIET, left));
  };
  const end = () => {
    if (isHeld()) {
      timer = setTimeout(end, QUIET);
      return;
    }
    const all = gathered;
    gathered = [];
    tell(all);
  };
  return {
    add(one) {
      if (gathered.length === 0) began = Date.now();
      gathered.push(one);
      plan();
    },
    drop() {
      clearTimeout(timer);
      gathered = [];
    },
  };
}
