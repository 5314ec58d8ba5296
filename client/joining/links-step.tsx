import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ElementPicker } from '../element/element-picker.tsx';
import { typeSeen, type Way } from '../interdependency/type-words.ts';
import { useLanguage } from '../language/i18n.ts';
import { GivenList, useAbout } from './given-list.tsx';
import { StepForm } from './step-frame.tsx';
import type { Question } from './through.ts';

type Named = { id: string; name: string; nameFr: string | null };
type Draft = { other?: Named; how: string; strength: string };
const FIRST: Draft = { how: 'COLLABORATES_WITH both', strength: '3' };
/** Of these both sides say the same. */
const MUTUAL = ['COLLABORATES_WITH', 'COMPETES_WITH', 'SHARES_WITH'];

/** Whom somebody works with: who it is, how, which way and how strongly, in words. */
export function LinksStep(props: Question<Draft> & { except: string | undefined; sending: boolean }) {
  const { slug, choices, given, draft = FIRST, onDraft, through, onDone, sending, except } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const about = useAbout();
  // A new field for each: what was typed of the one before is gone from it.
  const [round, setRound] = useState(0);
  const types = choices.ecosystem?.interdependencyTypes ?? [];
  const waysOf = (key: string): Way[] => (MUTUAL.includes(key) ? ['both'] : ['out', 'in']);
  const ways = types.flatMap((type) =>
    waysOf(type.key).map((way) => ({ value: `${type.key} ${way}`, label: typeSeen(t, language, type, way) })),
  );
  const give = async () => {
    const { other, how, strength } = draft;
    if (!other) return true;
    const [type = '', way] = how.split(' ');
    const link = { type, isFrom: way === 'in', isMutual: way === 'both', strength: Number(strength) };
    if (!(await through.give([{ part: 'LINK', about: other.id, ...link }]))) return false;
    onDraft(undefined);
    setRound(round + 1);
    return true;
  };
  const said = (answer: (typeof given)[number]) => {
    const way = answer.isMutual ? 'both' : answer.isFrom ? 'in' : 'out';
    const label = ways.find(({ value }) => value === `${answer.type} ${way}`)?.label ?? '';
    // As it is read from who answers: "Is funded by" before the name of who funds.
    return [label, about(answer), answer.strength ? t(`strength.${answer.strength}`) : '']
      .filter(Boolean)
      .join(' · ');
  };
  return (
    <StepForm sending={sending} onSubmit={() => void give().then((isGiven) => isGiven && onDone())}>
      <GivenList {...{ given, through }} words={said} />
      <ElementPicker
        key={round}
        ecosystem={slug}
        label={t('joining.withWhom')}
        description={t('joining.withWhomHelp')}
        only="Stakeholder"
        required={false}
        autoFocus={false}
        initial={draft.other}
        {...(except !== undefined && { except })}
        onPick={(element) => {
          const { other: _, ...rest } = draft;
          onDraft(
            element
              ? { ...rest, other: { id: element.id, name: element.name, nameFr: element.nameFr ?? null } }
              : rest,
          );
        }}
      />
      {draft.other && (
        <>
          <NativeSelect
            label={t('joining.how')}
            data={ways}
            value={draft.how}
            onChange={(event) => onDraft({ ...draft, how: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('field.strength')}
            data={[1, 2, 3, 4, 5].map((each) => ({ value: String(each), label: t(`strength.${each}`) }))}
            value={draft.strength}
            onChange={(event) => onDraft({ ...draft, strength: event.currentTarget.value })}
          />
          <Button variant="default" onClick={() => void give()} loading={sending}>
            {t('joining.another')}
          </Button>
        </>
      )}
    </StepForm>
  );
}
