import { NativeSelect, Text } from '@mantine/core';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { SYNERGY_KINDS, type SynergyKind } from './kinds.ts';
import type { Synergies } from './synergy.documents.ts';

type Props = {
  counts: Synergies['counts'];
  chosen: SynergyKind | undefined;
  onChoose(kind: SynergyKind | undefined): void;
};

/** Which kind is listed, with how many there are of each, what it means and what to do next. */
export function KindChoice({ counts, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const about = counts.find(({ kind }) => kind === chosen);
  const label = (name: string, count: number) => `${name} (${numberIn(language, count)})`;
  return (
    <div>
      <NativeSelect
        label={t('synergy.kind')}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(SYNERGY_KINDS.find((kind) => kind === value))}
      >
        <option value="">{label(t('synergy.allKinds'), all)}</option>
        {SYNERGY_KINDS.map((kind) => {
          const known = counts.find((each) => each.kind === kind);
          return (
            <option key={kind} value={kind}>
              {label(t(`synergy.kinds.${kind}`), known?.count ?? 0)}
            </option>
          );
        })}
      </NativeSelect>
      {about && (
        <Text size="sm" c="dimmed" mt={6}>
          {about.means} {about.next}
        </Text>
      )}
    </div>
  );
}
