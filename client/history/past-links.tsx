/** The links that a past map holds: of a past day, the map is all there is to ask. */
import { Text } from '@mantine/core';
import { linkSeen } from '../interdependency/link-on-map.ts';
import { useWords } from '../language/use-words.ts';
import { linksOf, type MapData } from '../map/map-data.ts';
import style from './history.module.css';

type Props = { data: MapData; onSelect(id: string): void };

/** The links of one element, each with the one at its other end. */
export function PastLinksOf({ data, id, onSelect }: Props & { id: string }) {
  const row = data.rowOf(id);
  const links = row < 0 ? [] : [...linksOf(data, row)];
  return <Links links={links} from={row} data={data} onSelect={onSelect} />;
}

/** The links between two elements, told from the first one. */
export function PastLinks({ data, between, onSelect }: Props & { between: readonly [string, string] }) {
  const [from, to] = [data.rowOf(between[0]), data.rowOf(between[1])];
  const links = from < 0 || to < 0 ? [] : [...linksOf(data, from)];
  const shared = links.filter((link) => data.source[link] === to || data.target[link] === to);
  return <Links links={shared} from={from} data={data} onSelect={onSelect} />;
}

function Links({ links, from, data, onSelect }: Props & { links: readonly number[]; from: number }) {
  const words = useWords();
  const { t, language } = words;
  if (links.length === 0) return <Text c="dimmed">{t('interdependency.none')}</Text>;
  return (
    <ul className={style.links}>
      {links.map((link) => {
        const partner = (data.source[link] === from ? data.target[link] : data.source[link]) as number;
        const status = data.header.linkStatuses[data.linkStatus[link] as number];
        return (
          <li key={link}>
            <span className={style.way}>
              {linkSeen(data, link, from, words)}
              {status && ` · ${t(`linkStatus.${status}`)}`}
            </span>
            <button type="button" className={style.open} onClick={() => onSelect(data.idOf(partner))}>
              {data.nameOf(partner, language)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
