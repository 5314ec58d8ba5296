import { typeSeen } from '../interdependency/type-words.ts';
import { useWords } from '../language/use-words.ts';
import style from './compare.module.css';
import type { Comparison } from './compared.ts';
import type { Shown } from './element-button.tsx';
import { nameOf } from './name-of.ts';
import { Section } from './section.tsx';

type Props = Shown & { between: Comparison['between']; onLink(link: string): void };

/** How those compared are linked with each other; a row opens the link. */
export function Between({ data, between, onLink }: Props) {
  const { t, language } = useWords();
  return (
    <Section title={t('compare.between')} count={between.length} none={t('compare.noBetween')}>
      <ul className={style.list}>
        {between.map(({ from, to, ties }) => (
          <li key={`${from}~${to}`}>
            <button
              type="button"
              className={style.name}
              onClick={() => onLink(`${data.idOf(from)}~${data.idOf(to)}`)}
            >
              {nameOf(data, from, language)} – {nameOf(data, to, language)}
            </button>
            <span className={style.how}>
              {ties
                .map(({ type, way }) => {
                  const known = data.header.linkTypes[type];
                  return known ? typeSeen(t, language, known, way) : '';
                })
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
