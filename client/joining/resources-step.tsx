import { Chip, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { GivenList, useAbout } from './given-list.tsx';
import { GoOn } from './step-frame.tsx';
import type { Question } from './through.ts';

type Draft = { [resource: string]: string };

/** What somebody needs, or what they offer: of which resource, in a few words of their own. */
export function ResourcesStep(props: Question<Draft> & { part: 'NEED' | 'OFFER'; sending: boolean }) {
  const { choices, given, draft = {}, onDraft, part, through, onDone, sending } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const about = useAbout();
  const chosen = Object.keys(draft);
  const resources = choices.resources.nodes;
  const nameOf = (id: string) => {
    const found = resources.find((each) => each.id === id);
    return found ? nameIn(language, found) : '';
  };
  const submit = async () => {
    const answers = Object.entries(draft).map(([resource, name]) => ({
      part,
      about: resource,
      name: name.trim() || null,
    }));
    if (!(await through.give(answers))) return;
    onDraft(undefined);
    onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <GivenList
          {...{ given, through }}
          words={(answer) => (answer.name ? `${about(answer)} – ${answer.name}` : about(answer))}
        />
        <Chip.Group
          multiple
          value={chosen}
          onChange={(ids) => onDraft(Object.fromEntries(ids.map((id) => [id, draft[id] ?? ''])))}
        >
          <Group gap="xs" role="group" aria-label={t('joining.resources')}>
            {resources.map((resource) => (
              <Chip key={resource.id} value={resource.id} size="md">
                {nameIn(language, resource)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
        {chosen.map((id) => (
          <TextInput
            key={id}
            label={t('joining.inWords', { what: nameOf(id) })}
            maxLength={300}
            value={draft[id] ?? ''}
            onChange={(event) => onDraft({ ...draft, [id]: event.currentTarget.value })}
          />
        ))}
        <GoOn loading={sending} />
      </Stack>
    </form>
  );
}
