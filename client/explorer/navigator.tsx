import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconMap2, IconPlus, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Address } from '../app/use-address.ts';
import { DuplicatesButton } from '../duplicates/duplicates-button.tsx';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { EcosystemSwitcher } from '../ecosystem/ecosystem-switcher.tsx';
import type { Task } from '../inspector/tasks.tsx';
import type { MapData } from '../map/map-data.ts';
import { HistoryButton } from '../record/history-button.tsx';
import { FilterSentence } from './filter-sentence.tsx';
import { ListNames } from './list-names.tsx';
import style from './navigator.module.css';
import { ReadingNames } from './reading-names.tsx';
import { READINGS } from './readings.ts';
import { SearchBox } from './search-box.tsx';

type Props = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  address: Address;
  /** Whether this browser can draw the map at all. */
  drawable: boolean;
  /** Raised by every write of this page. */
  revision: number;
  onGo(id: string): void;
  onTask(task: Task): void;
  /** The search has the focus: it wants room for its answers. */
  onSearch?: (() => void) | undefined;
  children?: React.ReactNode;
};

/** The left column: which ecosystem, what to look for, what to show and how. */
export function Navigator(props: Props) {
  const { ecosystem, data, address, drawable, revision, onGo, onTask, onSearch, children } = props;
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <EcosystemSwitcher ecosystem={ecosystem} />
      <SearchBox ecosystem={ecosystem.slug} onGo={onGo} onFocus={onSearch} />
      {data && data.nodeCount > 0 && (
        <FilterSentence data={data} filter={address.filter} onFilter={address.narrow} />
      )}
      <ViewChoice address={address} drawable={drawable} />
      {ecosystem.mayEdit && (
        <Group gap="xs">
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus aria-hidden size={16} />}
            onClick={() => onTask({ do: 'add-stakeholder' })}
          >
            {t('stakeholder.addShort')}
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPlus aria-hidden size={16} />}
            onClick={() => onTask({ do: 'add-mission' })}
          >
            {t('mission.addShort')}
          </Button>
        </Group>
      )}
      <ReadingNames ecosystem={ecosystem} onOpen={address.openReading} />
      <ListNames open={address.address.panel} onOpen={address.openList}>
        <HistoryButton onOpen={address.openHistory} />
        {ecosystem.mayEdit && (
          <DuplicatesButton ecosystem={ecosystem} round={revision} onOpen={address.openDuplicates} />
        )}
      </ListNames>
      {children}
    </Stack>
  );
}

/** How the ecosystem is shown: a browser that cannot draw the map has the table in its place. */
function ViewChoice({ address, drawable }: Pick<Props, 'address' | 'drawable'>) {
  const { t } = useTranslation();
  const views = [
    { value: 'map', word: t('view.map'), Icon: IconMap2 },
    { value: 'table', word: t('view.table'), Icon: IconTable },
    ...READINGS.filter(({ stands }) => stands === 'stage').map(({ name, title, Icon }) => ({
      ...{ value: name, word: title(t), Icon },
    })),
  ];
  const shown = views.filter(({ value }) => drawable || value !== 'map');
  return (
    <SegmentedControl
      fullWidth
      className={style.views ?? ''}
      aria-label={t('view.label')}
      value={address.address.as ?? (drawable ? 'map' : 'table')}
      onChange={(chosen) => address.show(shown.find(({ value }) => value === chosen)?.value ?? 'map')}
      data={shown.map(({ value, word, Icon }) => ({
        value,
        label: <ViewWord icon={<Icon aria-hidden size={16} />} word={word} />,
      }))}
    />
  );
}

function ViewWord({ icon, word }: { icon: React.ReactNode; word: string }) {
  return (
    <span className={style.view}>
      {icon}
      {word}
    </span>
  );
}
