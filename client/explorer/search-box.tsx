import { CloseButton, Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementOption, SearchMessage } from '../element/element-option.tsx';
import { useElementSearch } from '../element/element-search.ts';

type Props = { ecosystem: string; onGo(id: string): void; onFocus?: (() => void) | undefined };

/** Finds an element by its name as one types; Enter goes there. The `/` key leads to it from anywhere. */
export function SearchBox({ ecosystem, onGo, onFocus }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useElementSearch(ecosystem, text);
  useHotkeys([['/', () => input.current?.focus()]]);

  // The first answer is the one that Enter takes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is another object at each rendering.
  useEffect(() => {
    if (search.found.length > 0) combobox.selectFirstOption();
  }, [search.found]);

  return (
    <search>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(id) => {
          combobox.closeDropdown();
          setText('');
          onGo(id);
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={input}
            role="combobox"
            size="md"
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            leftSection={<IconSearch aria-hidden size={18} />}
            rightSection={
              text ? (
                <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => setText('')} />
              ) : (
                <Kbd aria-hidden>/</Kbd>
              )
            }
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.openDropdown();
            }}
            onFocus={() => {
              onFocus?.();
              if (text) combobox.openDropdown();
            }}
            onBlur={() => combobox.closeDropdown()}
            autoComplete="off"
            enterKeyHint="search"
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!text.trim()}>
          <Combobox.Options
            mah="min(420px, 60dvh)"
            style={{ overflowY: 'auto' }}
            aria-label={t('search.answers')}
          >
            {search.found.map((element) => (
              <ElementOption key={element.id} element={element} />
            ))}
            <SearchMessage search={search} />
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}
