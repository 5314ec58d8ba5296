import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '../language/folded.ts';
import { Dialog } from '../ui/dialog.tsx';
import style from './neighbour-list.module.css';
import type { Neighbour } from './use-walk.ts';

type Props = {
  /** Whose neighbours these are. */
  of: string;
  neighbours: readonly Neighbour[];
  onGo(row: number): void;
  onClose(): void;
};

/** The neighbours of an element by name: typing narrows them, arrows and Enter choose one. */
export function NeighbourList({ of, neighbours, onGo, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const wanted = folded(typed.trim());
  const found = neighbours.filter(({ name, links }) => folded(`${name} ${links}`).includes(wanted));
  // The first one is what Enter takes, once the dialog has drawn them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is another object at each rendering.
  useEffect(() => {
    const frame = requestAnimationFrame(() => combobox.selectFirstOption());
    return () => cancelAnimationFrame(frame);
  }, [typed]);
  return (
    <Dialog title={t('walk.neighbours', { name: of, count: neighbours.length })} onClose={onClose}>
      <Combobox store={combobox} onOptionSubmit={(row) => onGo(Number(row))}>
        <Combobox.EventsTarget withExpandedAttribute={false}>
          <TextInput
            data-autofocus
            role="combobox"
            aria-label={t('walk.narrow')}
            placeholder={t('walk.narrow')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options
          className={style.options ?? ''}
          aria-label={t('walk.neighbours', { name: of, count: neighbours.length })}
        >
          {found.map(({ row, name, links }) => (
            <Combobox.Option key={row} value={String(row)} className={style.option ?? ''}>
              <span>{name}</span>
              <span className={style.links}>{links}</span>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t('walk.none')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </Dialog>
  );
}
