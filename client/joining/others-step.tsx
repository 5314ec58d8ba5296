import { Button, Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LikelyHere } from '../stakeholder/likely-here.tsx';
import { GivenList, useAbout } from './given-list.tsx';
import { StepForm } from './step-frame.tsx';
import type { Question } from './through.ts';

type Draft = { name: string; isPerson: boolean };
const NOBODY: Draft = { name: '', isPerson: false };

/** Who else should be at the table: by name, also somebody whom nobody has reached. */
export function OthersStep(props: Question<Draft> & { sending: boolean }) {
  const { slug, given, draft = NOBODY, onDraft, through, onDone, sending } = props;
  const { t } = useTranslation();
  const about = useAbout();
  const give = async () => {
    const name = draft.name.trim();
    if (name === '') return true;
    const kind = draft.isPerson ? 'INDIVIDUAL' : 'INSTITUTION';
    if (!(await through.give([{ part: 'NOMINATION', name, kind }]))) return false;
    onDraft(undefined);
    return true;
  };
  return (
    <StepForm sending={sending} onSubmit={() => void give().then((isGiven) => isGiven && onDone())}>
      <GivenList {...{ given, through }} words={about} />
      <TextInput
        label={t('joining.otherName')}
        maxLength={300}
        value={draft.name}
        onChange={(event) => onDraft({ ...draft, name: event.currentTarget.value })}
      />
      <LikelyHere ecosystem={slug} name={draft.name} />
      {draft.name.trim() !== '' && (
        <>
          <Checkbox
            label={t('joining.isPerson')}
            checked={draft.isPerson}
            onChange={(event) => onDraft({ ...draft, isPerson: event.currentTarget.checked })}
          />
          <Button variant="default" onClick={() => void give()} loading={sending}>
            {t('joining.another')}
          </Button>
        </>
      )}
    </StepForm>
  );
}
