import { Chip, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LAYERS, type Layer } from '../map/guess-marks.ts';
import type { Explored } from './use-explorer.ts';

/** What the map shows besides elements and links: each can be switched on by itself. */
export function LayerSwitches({ page: { address, held } }: { page: Explored }) {
  const { t } = useTranslation();
  const { show = [] } = address.address;
  const isToday = !address.address.on && !held;
  return (
    <div>
      <Text size="sm" fw={600} mb={8} id="layers">
        {t('layer.title')}
      </Text>
      <Chip.Group
        multiple
        value={isToday ? show : []}
        onChange={(kinds) => address.showLayers(kinds as Layer[])}
      >
        <Group
          gap={8}
          role="group"
          aria-labelledby="layers"
          aria-describedby={isToday ? undefined : 'layers-day'}
        >
          {LAYERS.map((kind) => (
            <Chip key={kind} value={kind} size="sm" variant="outline" disabled={!isToday}>
              {t(`layer.${kind}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {!isToday && (
        <Text size="sm" c="dimmed" mt={4} id="layers-day">
          {t('layer.today')}
        </Text>
      )}
    </div>
  );
}
