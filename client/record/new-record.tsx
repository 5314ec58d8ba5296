import { useDone } from '../app/history-scope.ts';
import { useWords } from '../language/use-words.ts';
import type { Values } from './field.ts';
import type { Listed, Noun } from './noun.ts';
import { NounForm } from './noun-form.tsx';
import { useRecordScope } from './scope.ts';

type Props<Row extends Listed> = {
  noun: Noun<Row>;
  /** What the new one belongs to. */
  of: string;
  preset?: Values;
  onClose(): void;
};

/** The dialog in which a record is added; what was written is told, and can be undone, as everywhere. */
export function NewRecord<Row extends Listed>({ noun, of, preset, onClose }: Props<Row>) {
  const { t } = useWords();
  const say = useDone();
  const { onWritten } = useRecordScope();
  const saved = () => {
    onClose();
    say(t('form.saved'));
    onWritten();
  };
  return <NounForm noun={noun} of={of} preset={preset} onSaved={saved} onClose={onClose} />;
}
