import { useWords } from '../language/use-words.ts';
import type { MapData } from '../map/map-data.ts';
import style from './compare.module.css';
import { nameOf } from './name-of.ts';

export type Shown = {
  data: MapData;
  /** Those that are compared. */
  rows: readonly number[];
  onGo(id: string): void;
};

/** An element by its name, which leads to it. */
export function ElementButton({ data, row, onGo }: Pick<Shown, 'data' | 'onGo'> & { row: number }) {
  const { language } = useWords();
  return (
    <button type="button" className={style.name} onClick={() => onGo(data.idOf(row))}>
      {nameOf(data, row, language)}
    </button>
  );
}
