import { Button, CloseButton } from '@mantine/core';
import {
  IconArrowsDiff,
  IconDownload,
  IconEyeOff,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconRoute,
  IconSelect,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useDone } from '../app/history-scope.ts';
import { MOST_COMPARED } from '../compare/most-compared.ts';
import { useWords } from '../language/use-words.ts';
import { isMission, type MapData } from '../map/map-data.ts';
import { ChangeTogether } from '../stakeholder/change-together.tsx';
import { toCsv } from '../ui/sheet-file.ts';
import style from './map-bars.module.css';
import { elementRows } from './taken-table.ts';
import type { Explored } from './use-explorer.ts';
import { usePins } from './use-pins.ts';
import { useSaveTable } from './use-save-table.ts';

/** How many elements are chosen together, and what can be done with all of them. */
export function ChosenBar({ page, data }: { page: Explored; data: MapData }) {
  const words = useWords();
  const { t } = words;
  const { chosen, looking, address, ecosystem, onWritten } = page;
  const done = useDone();
  const { pin, unpin } = usePins(page);
  const saveTable = useSaveTable();
  const [isChanging, setChanging] = useState(false);
  const ids = [...chosen.rows].map((row) => data.idOf(row));
  const hide = () => {
    looking.hide(ids, { chosen: undefined });
  };
  const save = () => {
    const nodes = new Uint8Array(data.nodeCount);
    for (const row of chosen.rows) nodes[row] = 1;
    const visible = { nodes, links: new Uint8Array(data.linkCount), nodeCount: ids.length, linkCount: 0 };
    void saveTable(toCsv(elementRows({ data, visible }, words)), `${ecosystem.slug}-${t('chosen.file')}.csv`);
  };
  const [from = '', to = ''] = ids;
  const pinned = [...chosen.rows].filter((row) => data.pinned.has(row)).map((row) => data.idOf(row));
  const saved = (count: number) => {
    setChanging(false);
    done(t('together.saved', { count }));
    onWritten();
  };
  const missions = [...chosen.rows].filter((row) => isMission(data, row));
  const acts = [
    ...(ecosystem.mayEdit || ids.every((id) => ecosystem.speaksFor.includes(id))
      ? [{ word: t('together.change'), Icon: IconPencil, act: () => setChanging(true) }]
      : []),
    ...(ecosystem.mayEdit
      ? [
          ...(pinned.length < ids.length ? [{ word: t('pin.pin'), Icon: IconPin, act: () => pin(ids) }] : []),
          ...(pinned.length > 0
            ? [{ word: t('pin.unpin'), Icon: IconPinnedOff, act: () => unpin(pinned) }]
            : []),
        ]
      : []),
    ...(ids.length > 1 && ids.length <= MOST_COMPARED
      ? [
          {
            word: t('compare.title'),
            Icon: IconArrowsDiff,
            act: () => address.openReading('compare', { with: ids }),
          },
        ]
      : []),
    ...(ids.length === 2
      ? [{ word: t('chosen.path'), Icon: IconRoute, act: () => address.openReading('path', { from, to }) }]
      : []),
    { word: t('look.hide'), Icon: IconEyeOff, act: hide },
    { word: t('chosen.export'), Icon: IconDownload, act: save },
  ];
  return (
    <section className={style.bar} aria-label={t('chosen.title')}>
      <IconSelect aria-hidden size={18} className={style.icon} />
      <strong role="status">{t('chosen.count', { count: ids.length })}</strong>
      {acts.map(({ word, Icon, act }) => (
        <Button
          key={word}
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon aria-hidden size={16} />}
          onClick={act}
        >
          {word}
        </Button>
      ))}
      <CloseButton
        className={style.close ?? ''}
        size={36}
        aria-label={t('chosen.clear')}
        title={t('chosen.clear')}
        onClick={chosen.clear}
      />
      {isChanging && (
        <ChangeTogether
          ecosystem={ecosystem}
          ids={ids}
          missions={missions.length}
          onSaved={saved}
          onClose={() => setChanging(false)}
        />
      )}
    </section>
  );
}
