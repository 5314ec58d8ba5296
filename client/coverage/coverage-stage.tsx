import { useMemo } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { useLanguage } from '../language/i18n.ts';
import { collatorIn } from '../language/language.ts';
import { placeChoices } from '../place/place-choices.ts';
import { CoverageView } from './coverage-view.tsx';

type Props = Pick<ReadingProps, 'ecosystem' | 'data' | 'address' | 'revision' | 'onGo'>;

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
