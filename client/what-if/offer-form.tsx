import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';
import { placeOptions, usePlaces } from '../place/use-places.ts';
import { useResourceOptions, useUnitOptions } from '../resource/resources.ts';
import type { SupposedOffer } from './suppose.ts';

type Props = {
  ecosystem: string;
  draft: Partial<SupposedOffer>;
  onSuppose(offer: SupposedOffer): void;
};

/** What would be offered, and by whom; for what need not be said, any need, place and time will do. */
export function OfferForm({ ecosystem, draft, onSuppose }: Props) {
  const words = useWords();
  const { t } = words;
  const [offer, setOffer] = useState<Partial<SupposedOffer>>(draft);
  const [quantity, setQuantity] = useState(draft.quantity?.toString() ?? '');
  const { choices: places } = usePlaces(ecosystem);
  const choosing = { ecosystem, of: '', values: { resource: offer.resource ?? '' }, words };
  const resources = useResourceOptions(choosing) ?? [];
  const units = useUnitOptions(choosing) ?? [];
  const set = (part: Partial<SupposedOffer>) => setOffer((before) => ({ ...before, ...part }));
  const amount = Number(quantity.replace(',', '.').replace(/\s/g, ''));
  const isAmount = quantity === '' || (Number.isFinite(amount) && amount > 0);
  const { by, resource } = offer;
  const suppose = (event: React.FormEvent) => {
    event.preventDefault();
    if (!by || !resource || !isAmount) return;
    const { quantity: _, ...others } = offer;
    const said = Object.entries(others).filter(([, value]) => value);
    onSuppose({ ...Object.fromEntries(said), by, resource, ...(quantity && { quantity: amount }) });
  };
  return (
    <Stack gap="sm" component="form" onSubmit={suppose}>
      <ElementPicker
        ecosystem={ecosystem}
        only="Stakeholder"
        label={t('whatIf.by')}
        onPick={(element) =>
          setOffer(({ by: _, ...others }) => (element ? { ...others, by: element.id } : others))
        }
      />
      <Select
        required
        searchable
        label={t('whatIf.what')}
        data={resources}
        value={resource ?? null}
        onChange={(value) => value && set({ resource: value, unit: '' })}
      />
      <Group gap="xs" grow align="flex-start">
        <TextInput
          label={t('whatIf.quantity')}
          inputMode="decimal"
          value={quantity}
          error={isAmount ? undefined : t('record.numberRule')}
          onChange={(event) => setQuantity(event.currentTarget.value)}
        />
        <Select
          label={t('whatIf.unit')}
          data={units}
          value={offer.unit || null}
          onChange={(value) => set({ unit: value ?? '' })}
        />
      </Group>
      <Select
        searchable
        clearable
        label={t('whatIf.place')}
        data={placeOptions(places)}
        value={offer.place || null}
        onChange={(value) => set({ place: value ?? '' })}
      />
      <Group gap="xs" grow>
        <TextInput
          type="date"
          label={t('whatIf.since')}
          value={offer.since ?? ''}
          onChange={(event) => set({ since: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('whatIf.until')}
          value={offer.until ?? ''}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
      </Group>
      <Button type="submit" disabled={!by || !resource || !isAmount}>
        {t('whatIf.suppose')}
      </Button>
    </Stack>
  );
}
