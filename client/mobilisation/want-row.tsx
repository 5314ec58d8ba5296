import { Button, Group, NativeSelect, NumberInput } from '@mantine/core';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { Want } from './call.ts';
import type { Resource } from './mobilisation.documents.ts';

type Props = { want: Want; resources: readonly Resource[]; onChange(want: Want): void; onRemove(): void };

/** One thing that is called for: what, how much, in which unit. */
export function WantRow({ want, resources, onChange, onRemove }: Props) {
  const { t, language } = useWords();
  const units = resources.find(({ id }) => id === want.resource)?.units ?? [];
  return (
    <Group gap={6} align="flex-end">
      <NativeSelect
        style={{ flex: '1 1 100%' }}
        label={t('call.resource')}
        value={want.resource}
        data={resources.map((each) => ({ value: each.id, label: nameIn(language, each) }))}
        onChange={({ currentTarget: { value } }) => onChange({ resource: value, quantity: null, unit: null })}
      />
      <NumberInput
        style={{ flex: 1 }}
        label={t('call.quantity')}
        min={0}
        value={want.quantity ?? ''}
        onChange={(value) =>
          onChange({
            ...want,
            quantity: typeof value === 'number' ? value : null,
            unit: want.unit ?? units[0] ?? null,
          })
        }
      />
      <NativeSelect
        style={{ flex: 1 }}
        label={t('call.unit')}
        value={want.unit ?? ''}
        data={['', ...units]}
        onChange={({ currentTarget: { value } }) => onChange({ ...want, unit: value || null })}
      />
      <Button variant="subtle" size="compact-sm" onClick={onRemove}>
        {t('call.remove')}
      </Button>
    </Group>
  );
}
