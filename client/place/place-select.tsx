import type { SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { TypedSelect } from '../ui/typed-select.tsx';
import { addPlace } from './add-place.ts';
import { type PlaceChoices, placeOptions } from './use-places.ts';

type Props = Omit<SelectProps, 'data' | 'onChange'> & {
  /** The ecosystem whose places they are: its id, for who may add one. */
  ecosystem: string | undefined;
  places: PlaceChoices;
  onChange(place: string | null): void;
};

/** A place of the ecosystem, or one that is added here by its name. */
export function PlaceSelect({ ecosystem, places, ...select }: Props) {
  const { t } = useTranslation();
  const client = useClient();
  return (
    <TypedSelect
      clearable
      nothingFoundMessage={t('place.none')}
      {...select}
      data={placeOptions(places)}
      addWords={(name) => t('form.addNamed', { name })}
      onAdd={
        ecosystem === undefined
          ? undefined
          : async (name) => (await addPlace(client, ecosystem, name, crypto.randomUUID())).data?.id
      }
    />
  );
}
