import { Chip, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OPEN_KINDS, type OpenKind } from '../map/open-marks.ts';
import type { Explored } from './use-explorer.ts';

/** What the map shows besides elements and links: each can be switched on by itself. */
export function LayerSwitches({ page: { address } }: { page: Explored }) {
  const { t } = useTranslation();
  const { show = [], on } = address.address;
  if (on && show.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600} mb={8} id="layers">
        {t('layer.title')}
      </Text>
      {on ? (
        <Text size="sm" c="dimmed">
          {t('layer.today')}
        </Text>
      ) : (
        <Chip.Group multiple value={show} onChange={(kinds) => address.showLayers(kinds as OpenKind[])}>
          <Group gap={8} role="group" aria-labelledby="layers">
            {OPEN_KINDS.map((kind) => (
              <Chip key={kind} value={kind} size="sm" variant="outline">
                {t(`layer.${kind}`)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
    </div>
  );
}
