import { useMemo, useState } from 'react';

/** Something that is on or off on this page. */
export function useSwitch() {
  const [isOn, setOn] = useState(false);
  return useMemo(
    () => ({
      isOn,
      open: () => setOn(true),
      close: () => setOn(false),
      toggle: () => setOn((before) => !before),
    }),
    [isOn],
  );
}

export type Switch = ReturnType<typeof useSwitch>;
