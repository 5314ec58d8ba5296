import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { FoundElement } from './element.documents.ts';
import { ElementOption, SearchMessage } from './element-option.tsx';
import { useElementSearch } from './element-search.ts';

type Props = {
  ecosystem: string;
  label: string;
  error?: React.ReactNode;
  description?: string | undefined;
  /** Id that may not be chosen: the element at the other end. */
  except?: string;
  only?: FoundElement['__typename'] | undefined;
  /** What is chosen to begin with. */
  initial?: Named | undefined;
  required?: boolean;
  autoFocus?: boolean;
  onPick(element: FoundElement | undefined): void;
  /** Takes the typed name for somebody who is not here yet. */
  onNew?: ((name: string) => void) | undefined;
};

type Named = { id: string; name: string; nameFr: string | null };

const NEW = 'new';

/** A field in which one element of the ecosystem is searched for and chosen. */
export function ElementPicker(props: Props) {
  const { ecosystem, label, error, except, only, initial, onPick, onNew } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [text, setText] = useState(initial ? nameIn(language, initial) : '');
  const [picked, setPicked] = useState<Named | undefined>(initial);
  const combobox = useCombobox();
  const search = useElementSearch(ecosystem, picked ? '' : text);
  const found = search.found.filter(
    (element) => element.id !== except && (!only || element.__typename === only),
  );
  const pick = (element: FoundElement | undefined) => {
    setPicked(element);
    setText(element ? nameIn(language, element) : '');
    onPick(element);
    combobox.closeDropdown();
  };
  const takeNew = () => {
    const name = text.trim();
    setPicked({ id: NEW, name, nameFr: null });
    onNew?.(name);
    combobox.closeDropdown();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => (id === NEW ? takeNew() : pick(found.find((element) => element.id === id)))}
      withinPortal
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          role="combobox"
          label={label}
          required={props.required ?? true}
          data-autofocus={(props.autoFocus ?? true) || undefined}
          description={props.description}
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
          {onNew && search.answered && (
            <Combobox.Option value={NEW}>{t('search.new', { name: text.trim() })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
