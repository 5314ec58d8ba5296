import { Menu } from '@mantine/core';
import {
  IconBuilding,
  IconFileImport,
  IconLink,
  IconPlus,
  IconTablePlus,
  IconTarget,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BarButton } from './bar-button.tsx';
import type { Explored } from './use-explorer.ts';

/** What can be recorded from anywhere. What belongs to a list is added there, what belongs to somebody in its panel. */
export const ADDED = [
  { task: 'add-stakeholder', noun: 'stakeholder', words: 'stakeholder.add', Icon: IconBuilding },
  { task: 'add-mission', noun: 'mission', words: 'mission.add', Icon: IconTarget },
  { task: 'add-links', noun: 'said', words: 'said.add', Icon: IconLink },
  { task: 'paste', noun: 'paste', words: 'paste.add', Icon: IconTablePlus },
] as const;

/** Records a stakeholder, a mission or links, or many at once. */
export function AddMenu({ page }: { page: Explored }) {
  const { task } = page;
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={256}>
      <Menu.Target>
        <BarButton data-tour="add" icon={IconPlus} word={t('add.title')} variant="filled" />
      </Menu.Target>
      <Menu.Dropdown>
        {ADDED.map(({ task: added, noun, Icon }) => (
          <Menu.Item
            key={noun}
            leftSection={<Icon aria-hidden size={16} />}
            onClick={() => task.start({ do: added })}
          >
            {t(`add.${noun}`)}
          </Menu.Item>
        ))}
        {page.ecosystem.mayEdit && (
          <Menu.Item
            leftSection={<IconFileImport aria-hidden size={16} />}
            renderRoot={(props) => (
              <Link {...props} to="/$slug/import" params={{ slug: page.ecosystem.address }} />
            )}
          >
            {t('add.files')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
