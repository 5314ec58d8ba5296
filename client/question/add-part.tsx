import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../language/use-words.ts';
import { useFormScope } from './form-scope.ts';

type Props = {
  word: string;
  /** Where in the question it adds; from there the focus comes back when what was added goes. */
  path: string;
  /** What the focus goes to: what stands at `path` unless told. */
  added?: string;
  /** To what it adds, for who does not see where the button stands. */
  subject?: string;
  onAdd(): void;
};

/** Adds a part to the question, to which the focus goes. */
export function AddPart({ word, path, added = path, subject, onAdd }: Props) {
  const { t } = useWords();
  const { focusOn } = useFormScope();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus aria-hidden size={14} />}
      data-path={`${path}.add`}
      aria-label={subject === undefined ? undefined : t('question.addTo', { what: word, subject })}
      onClick={() => {
        onAdd();
        focusOn(added);
      }}
    >
      {word}
    </Button>
  );
}
