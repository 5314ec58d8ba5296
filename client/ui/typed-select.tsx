import { Select, type SelectProps } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { folded } from '../language/folded.ts';

type Option = { value: string; label: string };

type Props = Omit<SelectProps, 'data' | 'searchValue' | 'onSearchChange' | 'onChange'> & {
  data: readonly Option[];
  onChange(value: string | null): void;
  /** Records what was typed and gives its id; undefined when it was refused. Left out where nothing can be added. */
  onAdd?: ((name: string) => Promise<string | undefined>) | undefined;
  /** What the option says that adds what was typed. */
  addWords?(name: string): string;
};

const isWithin = (typed: string, label: string) => folded(label).includes(folded(typed.trim()));

/** Marks the option that adds. */
const ADD = 'add:';

/**
 * A list to choose from by typing: Enter takes the first that fits, and so does going on to the next field. What is not
 * there yet may be added by its name, which only Enter or a click does.
 */
export function TypedSelect({ data, onChange, onAdd, addWords, onBlur, ...select }: Props) {
  const [typed, setTyped] = useState('');
  // Until the list has been read again, it does not hold what was added to it.
  const [added, setAdded] = useState<readonly Option[]>([]);
  const [adding, setAdding] = useState(false);
  const listed = [...data, ...added.filter((one) => data.every(({ value }) => value !== one.value))];
  const name = typed.trim();
  const isListed = listed.some(({ label }) => folded(label.trim()) === folded(name));
  const add = onAdd && addWords && name && !isListed ? [{ value: ADD, label: addWords(name) }] : [];
  const take = async (value: string | null) => {
    if (value !== ADD) return onChange(value);
    setAdding(true);
    const id = await onAdd?.(name);
    setAdding(false);
    if (!id) return;
    setAdded((before) => [...before, { value: id, label: name }]);
    onChange(id);
  };
  const chosen = listed.find(({ value }) => value === select.value);
  const isTyping = name !== '' && chosen?.label.trim() !== name;
  const first = isTyping ? listed.find(({ label }) => isWithin(name, label)) : undefined;
  const leave = (event: FocusEvent<HTMLInputElement>) => {
    if (first) onChange(first.value);
    onBlur?.(event);
  };
  // Who types faster than the list opens means the first that fits all the same: the form is not sent without it.
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    const isSent = event.key !== 'Enter' || event.ctrlKey || event.metaKey;
    if (isSent || !first || event.currentTarget.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    onChange(first.value);
  };
  return (
    <Select
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      // Where something is chosen already, that is what is pointed at.
      selectFirstOptionOnDropdownOpen={!select.value}
      {...select}
      data={[...listed, ...add]}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(value) => void take(value)}
      // What is typed takes the place of what is there, and is not put behind it.
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={leave}
      onKeyDown={enter}
      disabled={adding || Boolean(select.disabled)}
      filter={({ options, search }) =>
        options.filter(
          (option) => 'value' in option && (option.value === ADD || isWithin(search, option.label)),
        )
      }
    />
  );
}
