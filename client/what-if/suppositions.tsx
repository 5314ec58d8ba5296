import { IconX } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import { RowAction } from '../ui/row-action.tsx';
import type { Supposition } from './suppose.ts';
import { useSuppositionWords } from './supposition-words.ts';
import style from './what-if.module.css';

type Props = {
  ecosystem: string;
  data: MapData | undefined;
  changes: readonly Supposition[];
  onDrop(supposition: Supposition): void;
};

/** What is supposed so far, each with a way to suppose it no longer. */
export function Suppositions({ ecosystem, data, changes, onDrop }: Props) {
  const { t } = useWords();
  const say = useSuppositionWords(ecosystem, data, changes);
  return (
    <ul className={style.suppositions}>
      {changes.map((supposition) => (
        <li key={JSON.stringify(supposition)}>
          <span>{say(supposition)}</span>
          <RowAction label={t('whatIf.drop', { what: say(supposition) })} onClick={() => onDrop(supposition)}>
            <IconX aria-hidden size={16} />
          </RowAction>
        </li>
      ))}
    </ul>
  );
}
