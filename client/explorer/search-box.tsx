import { CloseButton, Combobox, Kbd, TextInput, useCombobox } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementOption, SearchMessage } from '../element/element-option.tsx';
import { isMeant } from '../language/meant.ts';
import { isDialogOpen } from '../ui/open-dialogs.ts';
import { type Command, useCommands } from './commands.ts';
import style from './search-box.module.css';
import { useAnswers } from './use-answers.ts';
import type { Explored } from './use-explorer.ts';

/** More commands than this are not offered at once. */
const MOST = 40;
const NONE: readonly Command[] = [];

/**
 * Finds an element by its name as one types, and leads to everything else that has a name here: views, readings, lists,
 * things to do. Enter takes the first answer. The keys `/` and Ctrl or Cmd+K lead to it from anywhere.
 */
export function SearchBox({ page }: { page: Explored }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { search, await: awaitAnswer } = useAnswers(page, text, (id) => submit(id));
  const { found } = search;
  const opened = combobox.dropdownOpened;
  const commands = useCommands(page, opened);
  // A closed list holds nothing: its words would be on the page twice.
  const meant = opened ? commandsMeant(commands, text) : NONE;
  const begin = () => {
    if (isDialogOpen()) return;
    input.current?.focus();
    combobox.openDropdown();
  };
  useHotkeys([['/', begin]]);
  useHotkeys([['mod+K', begin]], []);

  // The first answer is the one that Enter takes. What leads elsewhere comes first, since it is there at once: an answer
  // does not change under the finger that is about to take it.
  const first = text && (meant[0]?.key ?? found[0]?.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is another object at each rendering.
  useEffect(() => {
    if (first) combobox.selectFirstOption();
  }, [first]);

  const submit = (chosen: string) => {
    combobox.closeDropdown();
    setText('');
    // The keyboard of a phone would stay over what was asked for.
    if (page.phone) input.current?.blur();
    const command = meant.find(({ key }) => key === chosen);
    if (command) command.run();
    else page.onGo(chosen);
  };
  return (
    <search className={style.search}>
      <Combobox store={combobox} withinPortal={false} onOptionSubmit={submit}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={input}
            role="combobox"
            size="sm"
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
            onKeyDown={({ key }) => key === 'Enter' && meant.length === 0 && awaitAnswer()}
            onClick={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            autoComplete="off"
            enterKeyHint="search"
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options
            mah="min(480px, 60dvh)"
            style={{ overflowY: 'auto' }}
            aria-label={t('search.answers')}
          >
            {meant.map((command) => (
              <CommandOption key={command.key} command={command} />
            ))}
            {(opened ? found : []).map((element) => (
              <ElementOption key={element.id} element={element} />
            ))}
            {text.trim() && (meant.length === 0 || search.failure) && <SearchMessage search={search} />}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}

/** Filters are many: the name of the clause comes first ("sector: health"), so that they do not stand before who is looked for. */
function commandsMeant(commands: readonly Command[], text: string): readonly Command[] {
  const begin = text.trim().split(/[\s:]+/)[0] ?? '';
  const isAsked = ({ after }: Command) => after === undefined || (begin.length > 2 && isMeant(begin, after));
  return commands.filter((command) => isAsked(command) && isMeant(text, command.words)).slice(0, MOST);
}

function CommandOption({ command: { key, words, about, Icon } }: { command: Command }) {
  return (
    <Combobox.Option value={key} className={style.option ?? ''}>
      <Icon aria-hidden size={18} />
      <span>{words}</span>
      <span className={style.about}>{about}</span>
    </Combobox.Option>
  );
}
