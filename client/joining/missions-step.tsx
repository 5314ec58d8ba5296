import { Checkbox, Stack } from '@mantine/core';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { StepForm } from './step-frame.tsx';
import type { Question } from './through.ts';

/** Which missions somebody shares. */
export function MissionsStep(props: Question<string[]> & { sending: boolean }) {
  const { choices, given, draft, onDraft, through, onDone, sending } = props;
  const language = useLanguage();
  const before = given.flatMap(({ about }) => about?.id ?? []);
  const chosen = draft ?? before;
  const submit = async () => {
    const fresh = chosen.filter((id) => !before.includes(id));
    if (!(await through.give(fresh.map((about) => ({ part: 'MISSION', about }))))) return;
    for (const answer of given)
      if (!chosen.includes(answer.about?.id ?? '') && !(await through.takeBack(answer))) return;
    onDraft(undefined);
    onDone();
  };
  return (
    <StepForm sending={sending} onSubmit={() => void submit()}>
      <Checkbox.Group value={[...chosen]} onChange={onDraft}>
        <Stack gap="md" mb={4}>
          {choices.missions.nodes.map((mission) => (
            <Checkbox
              key={mission.id}
              size="md"
              value={mission.id}
              label={nameIn(language, mission)}
              description={`#${mission.hashtag}`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </StepForm>
  );
}
