import { Button, Group } from '@mantine/core';
import { IconAffiliate, IconEyeOff, IconFocus2, IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Address } from '../app/use-address.ts';

type Props = {
  id: string;
  address: Address;
  /** Hides elements from the view. */
  onHide(ids: readonly string[]): void;
};

/** Where an element leads to on the map, and how the map is shown around it or without it. */
export function ElementWays({ id, address, onHide }: Props) {
  const { t } = useTranslation();
  const { focus, expanded = [] } = address.address;
  const ways = [
    { word: t('path.fromHere'), Icon: IconRoute, act: () => address.openReading('path', { from: id }) },
    ...(focus === id
      ? []
      : [{ word: t('look.focusHere'), Icon: IconFocus2, act: () => address.focusOn(id) }]),
    ...(focus && focus !== id && !expanded.includes(id)
      ? [{ word: t('look.expand'), Icon: IconAffiliate, act: () => address.expand(id) }]
      : []),
    { word: t('look.hide'), Icon: IconEyeOff, act: () => onHide([id]) },
  ];
  return (
    <Group gap="xs">
      {ways.map(({ word, Icon, act }) => (
        <Button
          key={word}
          size="sm"
          variant="default"
          leftSection={<Icon aria-hidden size={16} />}
          onClick={act}
        >
          {word}
        </Button>
      ))}
    </Group>
  );
}
