import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Address } from '../app/use-address.ts';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { namedEntity, type Way } from './entity-way.ts';
import type { FindingEntity } from './finding.documents.ts';
import style from './finding.module.css';

type Props = {
  entities: readonly FindingEntity[];
  /** The ids of all stakeholders and missions that it names: more than were read, where it concerns very many. */
  elementIds: readonly string[];
  data: MapData | undefined;
  address: Address;
  onGo(id: string): void;
};

/** How many are shown until somebody wants all. */
const SHOWN = 8;

/** The records that a finding names, each leading to where it is shown; many of them in a list that scrolls. */
export function FindingEntities({ entities, elementIds, data, address, onGo }: Props) {
  const words = useWords();
  const { t } = words;
  const [isWhole, setWhole] = useState(false);
  const read = new Set(entities.map(({ id }) => id));
  const others = elementIds.filter((id) => !read.has(id));
  const all = entities.length + others.length;
  const isCut = !isWhole && all > SHOWN + 2;
  const nameOf = (id: string) => {
    const row = data?.rowOf(id) ?? -1;
    return data && row >= 0 ? data.nameOf(row, words.language) : id;
  };
  const show = (way: Way) => {
    if ('element' in way) onGo(way.element);
    else if ('link' in way) address.selectLink(way.link);
    else address.openList(way.panel);
  };
  return (
    <>
      <ul className={style.entities} data-many={all > SHOWN + 2 && isWhole ? true : undefined}>
        {(isCut ? entities.slice(0, SHOWN) : entities).map((entity) => {
          const { what, name, way } = namedEntity(entity, words);
          return (
            <li key={entity.id}>
              {way ? (
                <button type="button" className={style.entity} onClick={() => show(way)}>
                  {name}
                </button>
              ) : (
                name
              )}{' '}
              <span className={style.what}>{what}</span>
            </li>
          );
        })}
        {isWhole &&
          others.map((id) => (
            <li key={id}>
              <button type="button" className={style.entity} onClick={() => onGo(id)}>
                {nameOf(id)}
              </button>
            </li>
          ))}
      </ul>
      {isCut && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setWhole(true)}>
          {t('gaps.showAll', { count: all })}
        </Button>
      )}
    </>
  );
}
