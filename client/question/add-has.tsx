import { useWords } from '../language/use-words.ts';
import { AddPart } from './add-part.tsx';
import { useFormScope } from './form-scope.ts';
import type { HasListProps } from './has-props.ts';
import { blankHas } from './terms.ts';

/** Adds something that each must have, as long as the question may hold more. */
export function AddHas({ subject, has, path, onChange }: HasListProps) {
  const { t } = useWords();
  const { mayHaveMore } = useFormScope();
  const [relation] = subject.relations;
  if (!relation || !mayHaveMore) return null;
  return (
    <AddPart
      word={has.length > 0 ? t('question.addAndHas') : t('question.addHas')}
      path={path}
      added={`${path}.${has.length}`}
      subject={subject.label}
      onAdd={() => onChange([...has, blankHas(relation)])}
    />
  );
}
