import { SegmentedControl } from '@mantine/core';
import { IconMap2, IconTable } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { READINGS } from './readings.ts';
import type { Explored } from './use-explorer.ts';
import style from './view-choice.module.css';

/** The ways in which an ecosystem can be looked at, those of `show` in the address: the map where the browser can draw it. */
export const viewsOf = (t: TFunction, { drawable }: Pick<Explored, 'drawable'>) => [
  ...(drawable ? [{ value: 'map', word: t('view.map'), Icon: IconMap2 }] : []),
  { value: 'table', word: t('view.table'), Icon: IconTable },
  ...READINGS.filter(({ stands }) => stands === 'stage').map(({ name, title, Icon }) => ({
    ...{ value: name, word: title(t), Icon },
  })),
];

/** How the ecosystem is shown: a browser that cannot draw the map has the table in its place. */
export function ViewChoice({ page: { address, drawable } }: { page: Explored }) {
  const { t } = useTranslation();
  const shown = viewsOf(t, { drawable });
  return (
    <SegmentedControl
      className={style.views ?? ''}
      aria-label={t('view.label')}
      value={address.address.as ?? (drawable ? 'map' : 'table')}
      onChange={(chosen) => address.show(shown.find(({ value }) => value === chosen)?.value ?? 'map')}
      data={shown.map(({ value, word, Icon }) => ({
        value,
        label: (
          <span className={style.view}>
            <Icon aria-hidden size={16} />
            {word}
          </span>
        ),
      }))}
    />
  );
}
