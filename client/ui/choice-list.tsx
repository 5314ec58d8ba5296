import { Button, Checkbox, Group, Popover, Radio, Stack, TextInput } from '@mantine/core';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { folded } from '../language/folded.ts';
import { useLanguage } from '../language/i18n.ts';
import { numberIn } from '../language/language.ts';
import style from './choice-list.module.css';

export type Choice = {
  value: string;
  label: string;
  /** How many things it stands for, where that is known. */
  count?: number;
  depth?: number;
  icon?: React.ReactNode;
  /** The heading under which it stands, with those before it that have the same. */
  group?: string;
};

type Props = {
  /** What is chosen from, for who cannot see the sentence. */
  label: string;
  /** The words that stand in the sentence. */
  words: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  /** Only one can be chosen at a time; “always” when there is no way to choose none. */
  one?: boolean | 'always';
  /** What else can be said besides choosing, above the choices. */
  more?: ReactNode;
  /** It narrows although nothing is chosen of the list. */
  isNarrowed?: boolean;
  onChoose(values: string[]): void;
};

const SEARCHABLE_FROM = 12;
/** More are not shown at once: typing finds the others. */
const MOST_SHOWN = 200;

/** A part of a sentence that opens into a list of choices, each with how many things it stands for. */
export function ChoiceList({
  label,
  words,
  choices,
  chosen,
  one = false,
  more,
  isNarrowed = false,
  onChoose,
}: Props) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  // Kept while the list is closed.
  const [typed, setTyped] = useState('');
  const id = useId();
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      shadow="md"
      width={304}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button
          type="button"
          className={style.words}
          data-narrowed={(one !== 'always' && (isNarrowed || chosen.length > 0)) || undefined}
          aria-label={`${label}: ${words}`}
          aria-expanded={opened}
          aria-haspopup="dialog"
          onClick={() => setOpened(!opened)}
        >
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-labelledby={id}>
        <Stack gap={4}>
          <Group justify="space-between" wrap="nowrap">
            <strong id={id} className={style.title}>
              {label}
            </strong>
            {one !== 'always' && (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={chosen.length === 0 && !isNarrowed}
                onClick={() => onChoose([])}
              >
                {t('filter.all')}
              </Button>
            )}
          </Group>
          {more}
          <Choices {...{ id, choices, chosen, one, typed, onChoose }} onType={setTyped} />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type ChoicesProps = Pick<Props, 'choices' | 'chosen' | 'onChoose'> & {
  id: string;
  one: boolean | 'always';
  /** What is searched for among them. */
  typed: string;
  onType(typed: string): void;
};

/** The choices, each with its box; many can be searched. */
function Choices({ id, choices, chosen, one, typed, onType, onChoose }: ChoicesProps) {
  const { t } = useTranslation();
  const found = choices.filter((choice) => folded(choice.label).includes(folded(typed)));
  const shown = found.slice(0, MOST_SHOWN);
  const Input = one ? Radio : Checkbox;
  const toggle = (value: string) =>
    onChoose(
      one ? [value] : chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value],
    );
  return (
    <>
      {choices.length >= SEARCHABLE_FROM && (
        <TextInput
          size="sm"
          aria-label={t('filter.find')}
          placeholder={t('filter.find')}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
        />
      )}
      <div className={style.choices}>
        {shown.map((choice, at) => (
          <Fragment key={choice.value}>
            {choice.group && choice.group !== shown[at - 1]?.group && (
              <div className={style.group}>{choice.group}</div>
            )}
            <Input
              className={style.choice ?? ''}
              styles={{
                body: { alignItems: 'center' },
                labelWrapper: { flex: 1 },
                label: { width: '100%' },
              }}
              pl={8 + (choice.depth ?? 0) * 16}
              name={id}
              checked={chosen.includes(choice.value)}
              onChange={() => toggle(choice.value)}
              label={<ChoiceLabel choice={choice} />}
            />
          </Fragment>
        ))}
        {found.length > shown.length && (
          <div className={style.group}>{t('filter.more', { count: found.length - shown.length })}</div>
        )}
      </div>
    </>
  );
}

function ChoiceLabel({ choice: { icon, label, count } }: { choice: Choice }) {
  const language = useLanguage();
  return (
    <span className={style.label}>
      {icon}
      <span className={style.name}>{label}</span>
      {count !== undefined && (
        <span className={style.count} data-figures>
          {numberIn(language, count)}
        </span>
      )}
    </span>
  );
}
