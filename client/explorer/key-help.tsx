import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/dialog.tsx';
import style from './key-help.module.css';

/** Every key, by where it works. `key` is what is written on it, or a word of its own in each language. */
const KEYS = {
  anywhere: [
    { keys: ['/'], does: 'search' },
    { keys: ['?'], does: 'help' },
    { keys: ['Ctrl', 'Z'], does: 'undo' },
    { keys: ['Ctrl', 'shift', 'Z'], does: 'redo' },
    { keys: ['Esc'], does: 'leave' },
  ],
  map: [
    { keys: ['←', '↑', '→', '↓'], does: 'walk' },
    { keys: ['N'], does: 'list' },
    { keys: ['enter'], does: 'open' },
    { keys: ['Esc'], does: 'back' },
    { keys: ['space'], does: 'choose' },
    { keys: ['L'], does: 'lasso' },
    { keys: ['M'], does: 'carry' },
    { keys: ['F'], does: 'focus' },
    { keys: ['E'], does: 'expand' },
    { keys: ['H'], does: 'hide' },
    { keys: ['P'], does: 'path' },
    { keys: ['shift', '←', '↑', '→', '↓'], does: 'move' },
    { keys: ['+', '−'], does: 'zoom' },
    { keys: ['0'], does: 'fit' },
  ],
  mouse: [{ keys: ['shift', 'click'], does: 'choose' }],
} as const;

const WORDS = ['enter', 'space', 'shift', 'click'] as const;

/** The keys of this page. */
export function KeyHelp({ mayEdit, onClose }: { mayEdit: boolean; onClose(): void }) {
  const { t } = useTranslation();
  const said = (key: string) => (WORDS.some((word) => word === key) ? t(`keys.${key}`) : key);
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      {Object.entries(KEYS).map(([where, keys]) => (
        <section key={where} aria-label={t(`keys.${where}`)}>
          <h3 className={style.heading}>{t(`keys.${where}`)}</h3>
          <dl className={style.keys}>
            {keys
              .filter(({ does }) => mayEdit || does !== 'carry')
              .map(({ keys: pressed, does }) => (
                <div key={does} className={style.row}>
                  <dt>
                    {pressed.map((key) => (
                      <Kbd key={key} mr={4}>
                        {said(key)}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{t(`keys.do.${does}`)}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
