import { Button, Group } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Address } from '../app/use-address.ts';

/** Where an element leads to on the map. */
export function ElementWays({ id, address }: { id: string; address: Address }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Button
        size="sm"
        variant="default"
        leftSection={<IconRoute aria-hidden size={16} />}
        onClick={() => address.openReading('path', { from: id })}
      >
        {t('path.fromHere')}
      </Button>
    </Group>
  );
}
