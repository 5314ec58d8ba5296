import { Button, Chip, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { GivenList, useAbout } from './given-list.tsx';
import { StepForm } from './step-frame.tsx';
import type { Question } from './through.ts';

/** Of each resource what was said of it; under the empty name, what there is no resource for yet. */
type Draft = { [resource: string]: string };
const OTHER = '';

/** What somebody needs, or what they offer: of which resource, in a few words of their own. */
export function ResourcesStep(
  props: Question<Draft> & { part: 'NEED' | 'OFFER'; sending: boolean; inOwnWords?: boolean },
) {
  const { choices, given, draft = {}, onDraft, part, through, onDone, sending, inOwnWords } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const about = useAbout();
  const chosen = Object.keys(draft).filter((id) => id !== OTHER);
  const resources = choices.resources.nodes;
  const nameOf = (id: string) => {
    const found = resources.find((each) => each.id === id);
    return found ? nameIn(language, found) : '';
  };
  const give = async () => {
    const answers = Object.entries(draft).map(([resource, name]) => ({
      ...{ part, about: resource || null, name: name.trim() || null },
    }));
    if (!(await through.give(answers.filter(({ about, name }) => about || name)))) return false;
    onDraft(undefined);
    return true;
  };
  return (
    <StepForm sending={sending} onSubmit={() => void give().then((isGiven) => isGiven && onDone())}>
      <GivenList
        {...{ given, through }}
        words={(answer) => (answer.name ? `${about(answer)} – ${answer.name}` : about(answer))}
      />
      <Chip.Group
        multiple
        value={chosen}
        onChange={(ids) => {
          const kept = draft[OTHER] ? { [OTHER]: draft[OTHER] } : {};
          onDraft({ ...kept, ...Object.fromEntries(ids.map((id) => [id, draft[id] ?? ''])) });
        }}
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
      {inOwnWords && (
        <TextInput
          label={t(resources.length > 0 ? 'joining.somethingElse' : 'joining.ownWords')}
          maxLength={300}
          value={draft[OTHER] ?? ''}
          onChange={(event) => onDraft({ ...draft, [OTHER]: event.currentTarget.value })}
        />
      )}
      {inOwnWords && draft[OTHER]?.trim() && (
        <Button variant="default" onClick={() => void give()} loading={sending}>
          {t('joining.anotherThing')}
        </Button>
      )}
    </StepForm>
  );
}
