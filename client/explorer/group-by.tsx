import { Button, Group, NativeSelect, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { Visible } from '../map/filter.ts';
import { countsOf, type MapGroups } from '../map/grouped.ts';
import { GROUPINGS, type Grouping } from '../map/grouping.ts';
import style from './group-by.module.css';
import type { PageGroups } from './use-groups.ts';

type Props = {
  page: PageGroups;
  visible: Visible;
};

/** In which groups the map is drawn, and each of them with how many it holds: what the canvas shows of them, as a list. */
export function GroupBy({ page, visible }: Props) {
  const { t } = useWords();
  const { by, isUsual, groups, choose } = page;
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('group.by')}
        value={by}
        onChange={(event) => choose(event.currentTarget.value as Grouping | 'none')}
        data={['none', ...GROUPINGS].map((each) => ({ value: each, label: t(`group.${each}`) }))}
      />
      {isUsual && (
        <Text size="sm" c="dimmed">
          {t('group.usual')}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => choose('none')}>
            {t('group.seeAll')}
          </Button>
        </Text>
      )}
      {(by === 'mission' || by === 'community') && (
        <Text size="sm" c="dimmed">
          {t(`group.${by}How`)}
        </Text>
      )}
      {groups && <Groups page={page} groups={groups} visible={visible} />}
    </Stack>
  );
}

function Groups({ page, groups, visible }: Props & { groups: MapGroups }) {
  const { t, language } = useWords();
  const { partition, open, names } = groups;
  const counts = useMemo(() => countsOf(visible, partition), [visible, partition]);
  return (
    <div>
      <Group gap="xs">
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={open.size === partition.keys.length}
          onClick={page.openAll}
        >
          {t('group.openAll')}
        </Button>
        <Button variant="subtle" size="compact-sm" disabled={open.size === 0} onClick={page.closeAll}>
          {t('group.closeAll')}
        </Button>
      </Group>
      <ul className={style.list} aria-label={t('group.list')}>
        {partition.keys.map((key, group) => (
          <li key={key}>
            <UnstyledButton
              className={style.group ?? ''}
              aria-expanded={open.has(key)}
              onClick={() => page.toggle(key)}
            >
              {open.has(key) ? (
                <IconChevronDown aria-hidden size={16} />
              ) : (
                <IconChevronRight aria-hidden size={16} />
              )}
              <span className={style.name}>{names[group]}</span>
              <span className={style.count}>{numberIn(language, counts[group] ?? 0)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
