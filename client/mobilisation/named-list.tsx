import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWords } from '../language/use-words.ts';

type Props = Pick<ReadingProps, 'ecosystem' | 'data'> & {
  label: string;
  ids: readonly string[];
  onChange(ids: string[]): void;
};

/** Stakeholders that are named one after the other. */
export function NamedList({ ecosystem, data, label, ids, onChange }: Props) {
  const { t, language } = useWords();
  // Who was just picked is on no map that was read before.
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const nameOf = (id: string) => {
    const row = data?.rowOf(id) ?? -1;
    return data && row >= 0 ? data.nameOf(row, language) : (picked.get(id) ?? id);
  };
  return (
    <div>
      <ElementPicker
        key={ids.length}
        ecosystem={ecosystem.slug}
        label={label}
        only="Stakeholder"
        required={false}
        autoFocus={false}
        onPick={(element) => {
          if (!element || ids.includes(element.id)) return;
          setPicked(new Map(picked).set(element.id, element.name));
          onChange([...ids, element.id]);
        }}
      />
      {ids.map((id) => (
        <Group key={id} gap={6} wrap="nowrap" justify="space-between">
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {nameOf(id)}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('call.removeNamed', { name: nameOf(id) })}
            onClick={() => onChange(ids.filter((each) => each !== id))}
          >
            {t('call.remove')}
          </Button>
        </Group>
      ))}
    </div>
  );
}
