import { Button, Group, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useOneColumn } from '../ui/use-room.ts';
import { changeFor } from './tour-steps.ts';
import type { Explored } from './use-explorer.ts';

const KEY = 'maillage-tour-away';

/** The tour is not offered again; it can still be asked for. */
export function keepTourAway(): void {
  try {
    localStorage.setItem(KEY, 'true');
  } catch {
    // Private windows may refuse storage: it is offered again then.
  }
}

/** On a demonstration, the tour is offered once, quietly, to who has not seen it. */
export function TourOffer({ page: { ecosystem, address, data } }: { page: Explored }) {
  const { t } = useTranslation();
  const isOneColumn = useOneColumn();
  const [isAway, setAway] = useLocalStorage({
    key: KEY,
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  if (!ecosystem.isDemonstration || isAway || address.address.tour) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('tour.offer')}
      </Text>
      <Group gap="xs" mt={8}>
        <Button
          variant="default"
          size="sm"
          onClick={() => address.read({ ...changeFor('map', { data, isOneColumn }), tour: '1' })}
        >
          {t('tour.take')}
        </Button>
        <Button variant="subtle" size="sm" onClick={() => setAway(true)}>
          {t('tour.notNow')}
        </Button>
      </Group>
    </div>
  );
}
