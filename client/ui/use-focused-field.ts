import { useEffect, useRef } from 'react';

/**
 * Puts the focus where one types next: when something opens with one thing left to say, after its title has had its turn,
 * and with each further round, when the field before is gone with what was chosen in it.
 */
export function useFocusedField(
  field: () => HTMLElement | null | undefined,
  { isAsked, round = 0 }: { isAsked: boolean; round?: number },
): void {
  const now = useRef({ field, isAsked });
  now.current.field = field;
  useEffect(() => {
    if (round === 0 && !now.current.isAsked) return undefined;
    const timer = setTimeout(() => now.current.field()?.focus());
    return () => clearTimeout(timer);
  }, [round]);
}
