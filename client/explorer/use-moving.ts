import { type RefObject, useMemo } from 'react';
import type { MapHandle } from '../map/map-canvas.tsx';
import { type Switch, useSwitch } from './use-switch.ts';

type Given = {
  /** Who looks may change the ecosystem, and elements stand where they are kept: not in groups. */
  isOffered: boolean;
  handle: RefObject<MapHandle | null>;
  lasso: Switch;
};

/** Whether elements can be dragged: only while somebody says so, that nothing is moved by mistake. */
export function useMoving({ isOffered, handle, lasso }: Given) {
  const { isOn: isWanted, open, close } = useSwitch();
  return useMemo(() => {
    const isOn = isWanted && isOffered;
    const leave = () => {
      // What a hand still holds goes back.
      handle.current?.giveBack();
      close();
    };
    const enter = () => {
      lasso.close();
      open();
    };
    return { isOn, close: leave, ...(isOffered && { toggle: isOn ? leave : enter }) };
  }, [isWanted, isOffered, handle, lasso, open, close]);
}

export type Moving = ReturnType<typeof useMoving>;
