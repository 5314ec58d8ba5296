import type { Address } from '../app/use-address.ts';
import { useWords } from '../language/use-words.ts';
import { namedEntity, type Way } from './entity-way.ts';
import type { FindingEntity } from './finding.documents.ts';
import style from './finding.module.css';

type Props = {
  entities: readonly FindingEntity[];
  address: Address;
  onGo(id: string): void;
};

/** The records that a finding names, each leading to where it is shown. */
export function FindingEntities({ entities, address, onGo }: Props) {
  const words = useWords();
  const show = (way: Way) => {
    if ('element' in way) onGo(way.element);
    else if ('link' in way) address.selectLink(way.link);
    else address.openList(way.panel);
  };
  return (
    <ul className={style.entities}>
      {entities.map((entity) => {
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
    </ul>
  );
}
