import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';

type Props = { ecosystem: string; onSuppose(id: string): void };

/** Who would leave: choosing is enough. */
export function LeaveForm({ ecosystem, onSuppose }: Props) {
  const { t } = useWords();
  return (
    <ElementPicker
      ecosystem={ecosystem}
      label={t('whatIf.who')}
      onPick={(element) => element && onSuppose(element.id)}
    />
  );
}
