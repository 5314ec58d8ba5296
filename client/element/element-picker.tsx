import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n.ts';
import { nameIn } from '../app/language.ts';
import type { FoundElement } from './element.documents.ts';
import { ElementOption, SearchMessage } from './element-option.tsx';
import { useElementSearch } from './element-search.ts';

type Props = {
  ecosystem: string;
  label: string;
  error?: React.ReactNode;
  /** Id that may not be chosen: the element at the other end. */
  except: string;
  onPick(element: FoundElement | undefined): void;
};

/** A field in which one element of the ecosystem is searched for and chosen. */
export function ElementPicker({ ecosystem, label, error, except, onPick }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<FoundElement>();
  const combobox = useCombobox();
  const search = useElementSearch(ecosystem, picked ? '' : text);
  const found = search.found.filter((element) => element.id !== except);
  const pick = (element: FoundElement | undefined) => {
    setPicked(element);
    setText(element ? nameIn(language, element) : '');
    onPick(element);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => pick(found.find((element) => element.id === id))}
      withinPortal
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          role="combobox"
          label={label}
          required
          data-autofocus
          error={error}
          value={text}
          placeholder={t('search.placeholder')}
          rightSection={
            text && <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => pick(undefined)} />
          }
          onChange={(event) => {
            if (picked) onPick(undefined);
            setPicked(undefined);
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!text || Boolean(picked)}>
        <Combobox.Options aria-label={label}>
          {found.map((element) => (
            <ElementOption key={element.id} element={element} />
          ))}
          <SearchMessage search={{ ...search, found }} />
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
