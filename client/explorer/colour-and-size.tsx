import { NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Address } from '../app/use-address.ts';
import { COLOURINGS, SIZINGS } from '../map/colourings.ts';
import { isMeasure } from '../map/use-shade.ts';
import type { DrawnAs } from './use-drawn.ts';

/** What the colours of the marks mean, and what makes a mark large. */
export function ColourAndSize({ address, drawn }: { address: Address; drawn: DrawnAs }) {
  const { t } = useTranslation();
  const { colour = 'sector', size = 'links' } = address.address;
  const choices = (names: readonly string[]) =>
    names.map((each) => ({ value: each, label: t(isMeasure(each) ? `measure.${each}` : `group.${each}`) }));
  const isAwaited =
    (drawn.shading !== undefined && !drawn.shading.shade) || (size !== 'links' && !drawn.sizes);
  const chosen = [colour, size];
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('colour.by')}
        value={colour}
        onChange={({ currentTarget: { value } }) =>
          address.colourBy(value === 'kind' ? value : COLOURINGS.find((each) => each === value))
        }
        data={choices(['sector', 'kind', ...COLOURINGS])}
      />
      <NativeSelect
        label={t('size.by')}
        value={size}
        onChange={({ currentTarget: { value } }) => address.sizeBy(SIZINGS.find((each) => each === value))}
        data={choices(['links', ...SIZINGS])}
      />
      {isAwaited && (
        <Text size="sm" c="dimmed" role="status">
          {t('measure.awaited')}
        </Text>
      )}
      {(['betweenness', 'needs', 'findings', 'strength'] as const)
        .filter((each) => chosen.includes(each))
        .map((each) => (
          <Text key={each} size="sm" c="dimmed">
            {t(`measure.about.${each}`)}
          </Text>
        ))}
    </Stack>
  );
}
