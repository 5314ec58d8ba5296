import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../graphql/failure.ts';
import { folded } from '../language/folded.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { isMeant } from '../language/meant.ts';
import { isUnseen } from '../ui/fields.ts';
import type { FoundElement } from './element.documents.ts';
import { ElementOption, SearchMessage } from './element-option.tsx';
import { useElementSearch } from './element-search.ts';
import { NEW_KINDS, type NewKind } from './newcomer.ts';
import { useNewcomer } from './use-newcomer.ts';

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
  /** Who is not here yet can be added in the list, to the ecosystem of this id. */
  addTo?: string | undefined;
  onPick(element: FoundElement | undefined): void;
  /** Somebody was added. */
  onAdded?(): void;
  /** Takes the typed name for somebody who is not here yet. */
  onNew?: ((name: string) => void) | undefined;
};

type Named = { id: string; name: string; nameFr: string | null };

const NEW = 'new';

/** What somebody new can be where only some may be chosen. */
const kindsFor = (only: FoundElement['__typename'] | undefined): readonly NewKind[] =>
  NEW_KINDS.filter((kind) => !only || (kind === 'MISSION') === (only === 'Mission'));

/** A field in which one element of the ecosystem is searched for and chosen. */
export function ElementPicker(props: Props) {
  const { ecosystem, label, error, except, only, initial, addTo, onPick, onNew } = props;
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
  const newcomer = useNewcomer(addTo, (element) => {
    pick(element);
    props.onAdded?.();
  });
  const { refused } = newcomer;
  const isRefused = refused?.name === text.trim();
  const isFound = found.some(({ name, nameFr }) =>
    [name, nameFr].some((known) => known && folded(known) === folded(text.trim())),
  );
  /** Enter takes the first that was found, unless another one is pointed at, and so does going on to the next field. */
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isTyping = text.trim() !== '' && !picked;
    if (!isTyping || (event.key !== 'Enter' && event.key !== 'Tab')) return;
    if (event.key === 'Enter') event.preventDefault();
    // A name that may be somebody new is nobody else's by leaving the field.
    const [first] = onNew || combobox.getSelectedOptionIndex() !== -1 ? [] : found;
    if (first && search.answered === text.trim() && isMeant(text, nameIn(language, first))) pick(first);
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
      onOptionSubmit={(id) => {
        const kind = kindsFor(only).find((each) => id === NEW + each);
        if (kind) void newcomer.add(kind, text.trim());
        else if (id === NEW) takeNew();
        else pick(found.find((element) => element.id === id));
      }}
      withinPortal
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          role="combobox"
          label={label}
          required={props.required ?? true}
          data-autofocus={(props.autoFocus ?? true) || undefined}
          description={props.description}
          error={(isRefused && failureText(t, refused.failure)) || error}
          disabled={newcomer.adding}
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
          onKeyDown={onKeyDown}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!text || Boolean(picked)}>
        <Combobox.Options aria-label={label}>
          {found.map((element) => (
            <ElementOption key={element.id} element={element} />
          ))}
          <SearchMessage search={{ ...search, found }} />
          {onNew && search.answered && !isUnseen(text) && (
            <Combobox.Option value={NEW}>{t('search.new', { name: text.trim() })}</Combobox.Option>
          )}
          {addTo &&
            !onNew &&
            !isFound &&
            search.answered &&
            !isUnseen(text) &&
            kindsFor(only).map((kind) => (
              <Combobox.Option key={kind} value={NEW + kind}>
                {t(isRefused && refused.isAlike ? 'search.addEvenSo' : 'search.add', {
                  name: text.trim(),
                  kind: t(`kind.${kind}`).toLocaleLowerCase(language),
                })}
              </Combobox.Option>
            ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
