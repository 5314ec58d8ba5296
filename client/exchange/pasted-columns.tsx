import { Checkbox, Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import { bodyOf, type ColumnUse, KNOWN_COLUMNS, type SheetName } from './pasted.ts';
import style from './pasted-columns.module.css';
import type { Pasting } from './use-pasted.ts';

/** Rows that are shown before they are added. */
const SHOWN = 4;

/** What was pasted, as it was understood: which sheet it is, and what each column holds. */
export function PastedColumns({ pasted, takeAs, takeHeaded, use }: Pasting) {
  const { t } = useWords();
  const body = bodyOf(pasted);
  return (
    <Stack gap="xs">
      <Group gap="md">
        <SegmentedControl
          aria-label={t('paste.which')}
          value={pasted.sheet}
          onChange={(value) => takeAs(value as SheetName)}
          data={[
            { value: 'elements', label: t('paste.elements') },
            { value: 'connections', label: t('paste.connections') },
            { value: 'nominations', label: t('paste.nominations') },
          ]}
        />
        <Checkbox
          label={t('paste.headed')}
          checked={pasted.headed}
          onChange={(event) => takeHeaded(event.currentTarget.checked)}
        />
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={style.scroll} tabIndex={0} aria-label={t('paste.preview')}>
        <table className={style.table}>
          <thead>
            <tr>
              {pasted.columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
                <th key={at} scope="col">
                  <ColumnChoice pasted={pasted} at={at} chosen={column} onUse={(next) => use(at, next)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.slice(0, SHOWN).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are as they were pasted
              <tr key={index}>
                {row.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column has no name but its place
                  <td key={at} data-out={pasted.columns[at]?.as === 'left-out' || undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {body.length > SHOWN && (
        <Text size="sm" c="dimmed">
          {t('paste.more', { count: body.length - SHOWN })}
        </Text>
      )}
    </Stack>
  );
}

type ChoiceProps = {
  pasted: Pasting['pasted'];
  at: number;
  chosen: ColumnUse;
  onUse(use: ColumnUse): void;
};

function ColumnChoice({ pasted, at, chosen, onUse }: ChoiceProps) {
  const { t } = useWords();
  const head = pasted.headed ? (pasted.rows[0]?.[at] ?? '') : '';
  const known = KNOWN_COLUMNS[pasted.sheet].map(({ header, words }) => ({ value: header, label: t(words) }));
  return (
    <NativeSelect
      size="sm"
      aria-label={head === '' ? t('paste.columnAt', { at: at + 1 }) : t('paste.columnOf', { head })}
      value={chosen.as === 'known' ? chosen.header : chosen.as}
      onChange={({ currentTarget: { value } }) =>
        onUse(value === 'kept' || value === 'left-out' ? { as: value } : { as: 'known', header: value })
      }
      data={[
        ...known,
        ...(head === '' || pasted.sheet === 'nominations'
          ? []
          : [{ value: 'kept', label: t('paste.kept', { head }) }]),
        { value: 'left-out', label: t('paste.leftOut') },
      ]}
    />
  );
}
