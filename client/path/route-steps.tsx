import { IconArrowDown, IconArrowsVertical, IconArrowUp } from '@tabler/icons-react';
import { linkSeen, wayOnMap } from '../interdependency/link-on-map.ts';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import style from './path-panel.module.css';
import type { Route } from './route.ts';

type Props = {
  data: MapData;
  route: Route;
  onGo(id: string): void;
  onLink(link: string): void;
};

/** A way in words: each element with its number on the map, and between two of them the link that joins them. */
export function RouteSteps({ data, route, onGo, onLink }: Props) {
  const { t, language } = useWords();
  return (
    <ol className={style.steps}>
      {route.rows.map((row, i) => {
        const link = route.links[i];
        return (
          <li key={row}>
            <button type="button" className={style.element} onClick={() => onGo(data.idOf(row))}>
              <span className={style.number} aria-hidden>
                {i + 1}
              </span>
              {data.nameOf(row, language)}
            </button>
            {link !== undefined && (
              <Step data={data} link={link} from={row} onLink={onLink} label={t('path.openLink')} />
            )}
          </li>
        );
      })}
    </ol>
  );
}

const ARROWS = { out: IconArrowDown, in: IconArrowUp, both: IconArrowsVertical } as const;

type StepProps = { data: MapData; link: number; from: number; label: string; onLink(link: string): void };

function Step({ data, link, from, label, onLink }: StepProps) {
  const words = useWords();
  const { t, language } = words;
  const way = wayOnMap(data, link, from);
  const status = data.header.linkStatuses[data.linkStatus[link] as number];
  const strength = data.strength[link];
  const Arrow = ARROWS[way];
  const ends = [data.source[link], data.target[link]].map((row) => data.idOf(row as number));
  return (
    <button type="button" className={style.link} title={label} onClick={() => onLink(ends.join('~'))}>
      <Arrow aria-hidden size={16} />
      <span>
        {small(linkSeen(data, link, from, words), language)} (
        {[
          status && small(t(`linkStatus.${status}`), language),
          strength ? t('path.strength', { strength }) : t('path.noStrength'),
        ]
          .filter(Boolean)
          .join(', ')}
        )
      </span>
    </button>
  );
}

/** Within a sentence. */
const small = (words: string, language: string) =>
  words.charAt(0).toLocaleLowerCase(language) + words.slice(1);
