import { IconX } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { useFormScope } from './form-scope.ts';
import style from './question.module.css';

type Props = { ids: readonly string[]; onRemove(id: string): void };

/** The elements chosen so far, by the names that the map gives them. */
export function ElementList({ ids, onRemove }: Props) {
  const { t, language } = useWords();
  const { data } = useFormScope();
  if (ids.length === 0) return null;
  return (
    <ul className={style.chosen}>
      {ids.map((id) => {
        const row = data?.rowOf(id) ?? -1;
        const name = data && row >= 0 ? data.nameOf(row, language) : id;
        return (
          <li key={id}>
            <span>{name}</span>
            <RowAction label={t('question.removeNamed', { what: name })} onClick={() => onRemove(id)}>
              <IconX aria-hidden size={16} />
            </RowAction>
          </li>
        );
      })}
    </ul>
  );
}
