import { NativeSelect } from '@mantine/core';
import type { Address } from '../app/use-address.ts';
import { typeSeen } from '../interdependency/type-words.ts';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import style from './compare.module.css';
import { isTiedAlike, type Shared, sharedTies, type Tie } from './compared.ts';
import { ElementButton, type Shown } from './element-button.tsx';
import { MoreRows, useFirstRows } from './more-rows.tsx';
import { Section } from './section.tsx';
import { TiedTo } from './tied-to.tsx';

type Props = Shown & { partners: readonly Shared[]; address: Address };

/** Stakeholders that two or more of those compared are linked with; narrowed, those that are linked with all alike. */
export function Partners({ partners, address, ...shown }: Props) {
  const { data, rows } = shown;
  const { t, language } = useWords();
  const { tie: chosen } = address.address;
  const alike = sharedTies(data, partners);
  const found = chosen ? partners.filter(({ ties }) => isTiedAlike(data, ties, chosen)) : partners;
  const { first, brings, more } = useFirstRows(found);
  const say = ({ type, way }: Tie) => {
    const known = data.header.linkTypes[type];
    return known ? typeSeen(t, language, known, way) : '';
  };
  return (
    <Section title={t('compare.partnersTitle')} count={found.length} none={t('compare.noPartners')}>
      {partners.length > 0 && (
        <NativeSelect
          size="sm"
          label={t('compare.tie')}
          value={chosen ?? ''}
          onChange={({ currentTarget: { value } }) => address.read({ tie: value || undefined })}
          data={[
            { value: '', label: t('compare.anyTie', { count: partners.length }) },
            ...alike.map(({ key, tie, count }) => ({
              value: key,
              label: t(rows.length === 2 ? 'compare.tieBoth' : 'compare.tieAll', {
                type: say(tie),
                number: numberIn(language, count),
              }),
            })),
            ...(chosen && !alike.some(({ key }) => key === chosen)
              ? [{ value: chosen, label: t('compare.tieNone') }]
              : []),
          ]}
        />
      )}
      <ul className={style.list}>
        {first.map((partner) => (
          <li key={partner.row}>
            <ElementButton {...shown} row={partner.row} />
            <TiedTo {...shown} shared={partner} />
          </li>
        ))}
      </ul>
      <MoreRows brings={brings} onMore={more} />
    </Section>
  );
}
