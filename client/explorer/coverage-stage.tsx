import { useMemo } from 'react';
import { useLanguage } from '../app/i18n.ts';
import { collatorIn } from '../app/language.ts';
import { CoverageView } from '../coverage/coverage-view.tsx';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import type { MapData } from '../map/map-data.ts';
import { placeChoices } from './place-choices.ts';
import type { Address } from './use-address.ts';

type Props = {
  ecosystem: Ecosystem;
  data: MapData | undefined;
  address: Address;
  /** Raised by every write of this page. */
  revision: number;
  onGo(id: string): void;
};

/** The coverage matrix in the middle of the page. It needs no map: only what can be chosen comes from there. */
export function CoverageStage({ ecosystem, data, address, revision, onGo }: Props) {
  const language = useLanguage();
  const places = useMemo(
    () =>
      placeChoices(data?.header.places ?? [], language, {}).map(({ value, label, depth = 0 }) => ({
        ...{ value, label: ' '.repeat(depth * 3) + label },
      })),
    [data, language],
  );
  const missions = useMemo(() => {
    const { compare } = collatorIn(language);
    return Array.from({ length: data?.nodeCount ?? 0 }, (_, row) => row)
      .flatMap((row) => {
        const tag = data?.hashtagOf(row);
        return data && tag ? [{ value: data.idOf(row), label: `#${tag}` }] : [];
      })
      .sort((one, other) => compare(one.label, other.label));
  }, [data, language]);
  return (
    <CoverageView
      ecosystem={ecosystem}
      address={address.address}
      places={places}
      missions={missions}
      round={revision}
      onChange={address.read}
      onGo={onGo}
    />
  );
}
