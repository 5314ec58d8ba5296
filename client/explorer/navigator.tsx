import { Button, Group, SegmentedControl, Stack } from '@mantine/core';
import { IconMap2, IconMapPin, IconPlus, IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { EcosystemSwitcher } from '../ecosystem/ecosystem-switcher.tsx';
import type { MapData } from '../map/map-data.ts';
import { FilterSentence } from './filter-sentence.tsx';
import style from './navigator.module.css';
import { SearchBox } from './search-box.tsx';
import type { Task } from './tasks.tsx';
import type { Address } from './use-address.ts';

type Props = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  address: Address;
  /** Whether this browser can draw the map at all. */
  drawable: boolean;
  onGo(id: string): void;
  onTask(task: Task): void;
  /** The search has the focus: it wants room for its answers. */
  onSearch?: (() => void) | undefined;
  children?: React.ReactNode;
};

/** The left column: which ecosystem, what to look for, what to show and how. */
export function Navigator({ ecosystem, data, address, drawable, onGo, onTask, onSearch, children }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <EcosystemSwitcher ecosystem={ecosystem} />
      <SearchBox ecosystem={ecosystem.slug} onGo={onGo} onFocus={onSearch} />
      {data && data.nodeCount > 0 && (
        <FilterSentence data={data} filter={address.filter} onFilter={address.narrow} />
      )}
      {drawable && (
        <SegmentedControl
          fullWidth
          aria-label={t('view.label')}
          value={address.address.as ?? 'map'}
          onChange={(value) => address.show(value === 'table' ? 'table' : 'map')}
          data={[
            {
              value: 'map',
              label: <ViewWord icon={<IconMap2 aria-hidden size={16} />} word={t('view.map')} />,
            },
            {
              value: 'table',
              label: <ViewWord icon={<IconTable aria-hidden size={16} />} word={t('view.table')} />,
            },
          ]}
        />
      )}
      <Group gap="xs">
        {ecosystem.mayEdit && (
          <>
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
          </>
        )}
        <Button
          size="sm"
          variant="default"
          leftSection={<IconMapPin aria-hidden size={16} />}
          onClick={address.openPlaces}
        >
          {t('place.all')}
        </Button>
      </Group>
      {children}
    </Stack>
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
