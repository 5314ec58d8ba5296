import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { NO_PLACE } from '../map/map-data.ts';
import style from './compare.module.css';
import type { communitiesOf } from './compared.ts';
import { ElementButton, type Shown } from './element-button.tsx';
import { nameOf } from './name-of.ts';
import { Section } from './section.tsx';

/** Where each of those compared is, with the places around it. */
export function Places({ data, rows, onGo }: Shown) {
  const { t, language } = useWords();
  const { places } = data.header;
  const wayUp = (place: number): string[] => {
    const names: string[] = [];
    for (let at = places[place], steps = 0; at && steps < places.length; at = places[at.within], steps++)
      names.push(nameIn(language, at));
    return names;
  };
  const placed = rows.filter((row) => data.place[row] !== NO_PLACE);
  return (
    <Section title={t('compare.places')} count={placed.length} none={t('compare.noPlaces')}>
      <ul className={style.list}>
        {placed.map((row) => (
          <li key={row}>
            <ElementButton {...{ data, row, onGo }} />
            <span className={style.how}>{wayUp(data.place[row] as number).join(', ')}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type GroupsProps = Shown & { communities: ReturnType<typeof communitiesOf> };

/** The communities that any of those compared belongs to, those of several first. */
export function Groups({ data, rows, communities }: GroupsProps) {
  const { t, language } = useWords();
  return (
    <Section
      title={t('compare.communities')}
      count={communities.filter(({ of }) => of.length > 1).length}
      none={t('compare.noCommunities')}
    >
      <ul className={style.list}>
        {communities
          .filter(({ of }) => of.length > 1)
          .map(({ group, of }) => {
            const community = data.header.communities[group];
            return (
              <li key={group}>
                <span>{community && nameIn(language, community)}</span>
                <span className={style.how}>
                  {of.map((index) => nameOf(data, rows[index] as number, language)).join(', ')}
                </span>
              </li>
            );
          })}
      </ul>
    </Section>
  );
}
