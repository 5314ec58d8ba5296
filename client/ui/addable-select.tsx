import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import { folded } from '../language/folded.ts';

type Option = { value: string; label: string };

type Props = Omit<SelectProps, 'data' | 'searchValue' | 'onSearchChange' | 'onChange'> & {
  data: readonly Option[];
  onChange(value: string | null): void;
  /** Records what was typed and gives its id; undefined when it was refused. Left out where nothing can be added. */
  onAdd?: ((name: string) => Promise<string | undefined>) | undefined;
  /** What the option says that adds what was typed. */
  addWords(name: string): string;
};

/** Marks the option that adds. */
const ADD = 'add:';

/** A list to choose from in which what is not there yet is added by typing its name. */
export function AddableSelect({ data, onChange, onAdd, addWords, ...select }: Props) {
  const [typed, setTyped] = useState('');
  // Until the list has been read again, it does not hold what was added to it.
  const [added, setAdded] = useState<readonly Option[]>([]);
  const [adding, setAdding] = useState(false);
  const listed = [...data, ...added.filter((one) => data.every(({ value }) => value !== one.value))];
  const name = typed.trim();
  const isListed = listed.some(({ label }) => folded(label.trim()) === folded(name));
  const add = onAdd && name && !isListed ? [{ value: ADD, label: addWords(name) }] : [];
  const take = async (value: string | null) => {
    if (value !== ADD) return onChange(value);
    setAdding(true);
    const id = await onAdd?.(name);
    setAdding(false);
    if (!id) return;
    setAdded((before) => [...before, { value: id, label: name }]);
    onChange(id);
  };
  return (
    <Select
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      selectFirstOptionOnDropdownOpen
      {...select}
      data={[...listed, ...add]}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(value) => void take(value)}
      disabled={adding || Boolean(select.disabled)}
      filter={({ options, search }) =>
        options.filter(
          (option) =>
            'value' in option &&
            (option.value === ADD || folded(option.label).includes(folded(search.trim()))),
        )
      }
    />
  );
}
