import { ActionIcon } from '@mantine/core';
import { IconArrowsUpDown } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { useFocusedField } from '../ui/use-focused-field.ts';
import style from './path-panel.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'data' | 'address'> & {
  /** What the two are called; from and to when left out. */
  labels?: { from: string; to: string };
  /** Only stakeholders can be chosen. */
  only?: 'Stakeholder';
};

/** The two that a way is looked for between. */
export function WayEnds({ ecosystem, data, address, labels, only }: Props) {
  const { t } = useWords();
  const { from, to } = address.address;
  const [swaps, setSwaps] = useState(0);
  const pick = (end: 'from' | 'to') => (element: { id: string } | undefined) =>
    address.read({ [end]: element?.id, way: undefined }, true);
  const swap = () => {
    address.read({ from: to, to: from, way: undefined }, true);
    setSwaps(swaps + 1);
  };
  const shared = { ecosystem: ecosystem.slug, required: false, only };
  // What an address brings has its name once the map is there; another key is another field.
  const key = (end: string) => `${end}-${swaps}-${data === undefined}`;
  const fields = useRef<HTMLDivElement>(null);
  // Who comes from an element has only the other one left to name.
  useFocusedField(() => fields.current?.querySelectorAll('input')[1], { isAsked: Boolean(from) && !to });
  return (
    <div className={style.ends}>
      <div ref={fields}>
        <ElementPicker
          key={key('from')}
          {...shared}
          label={labels?.from ?? t('path.from')}
          initial={namedOn(data, from)}
          autoFocus={false}
          {...(to && { except: to })}
          onPick={pick('from')}
        />
        <ElementPicker
          key={key('to')}
          {...shared}
          label={labels?.to ?? t('path.to')}
          initial={namedOn(data, to)}
          autoFocus={false}
          {...(from && { except: from })}
          onPick={pick('to')}
        />
      </div>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('path.swap')}
        title={t('path.swap')}
        onClick={swap}
      >
        <IconArrowsUpDown aria-hidden size={18} />
      </ActionIcon>
    </div>
  );
}

function namedOn(data: MapData | undefined, id: string | undefined) {
  const row = data && id ? data.rowOf(id) : -1;
  if (!data || !id || row < 0) return undefined;
  return { id, name: data.nameOf(row, 'en'), nameFr: data.nameOf(row, 'fr') };
}
