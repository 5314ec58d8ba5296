import { NativeSelect, SegmentedControl, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { useWords } from '../language/use-words.ts';
import { aboutChoices, aboutOf } from './about.ts';
import { Answered } from './answered.tsx';
import { HowMany } from './how-many.tsx';
import { SecondList } from './second-list.tsx';
import { UnseenDocument, WhomToAskDocument, WhomToReachDocument } from './unseen.documents.ts';
import { WhomToAsk } from './whom-to-ask.tsx';
import { WhomToReach } from './whom-to-reach.tsx';

const PARTS = ['ask', 'reach'] as const;

/** Who is still missing: from what, how many at the least, whom to ask next, and whom to reach. */
export function UnseenPanel(props: ReadingProps) {
  const { ecosystem, address, revision, onGo } = props;
  const { t } = useWords();
  const { missingFrom, missing } = address.address;
  const about = useMemo(() => aboutOf(missingFrom), [missingFrom]);
  // What is said of a finding changes nothing of the ecosystem.
  const [marks, setMarks] = useState(0);
  const asked = { ecosystem: ecosystem.slug, about, round: revision };
  return (
    <Stack gap="md">
      <MissingFrom {...props} />
      <SegmentedControl
        fullWidth
        aria-label={t('unseen.part')}
        value={missing ?? 'many'}
        onChange={(part) => address.read({ missing: PARTS.find((each) => each === part) }, true)}
        data={[
          { value: 'many', label: t('unseen.howMany') },
          { value: 'ask', label: t('unseen.ask') },
          { value: 'reach', label: t('unseen.reach') },
        ]}
      />
      {missing === 'reach' && (
        <Answered key="reach" document={WhomToReachDocument} {...asked} round={revision + marks}>
          {({ unseen }) => (
            <WhomToReach
              {...props}
              {...{ about, found: unseen.reach }}
              onMarked={() => setMarks((before) => before + 1)}
            />
          )}
        </Answered>
      )}
      {missing === 'ask' && (
        <Answered key="ask" document={WhomToAskDocument} {...asked}>
          {({ unseen }) => <WhomToAsk {...{ ecosystem, onGo, address }} found={unseen} />}
        </Answered>
      )}
      {!missing && (
        <Answered key="many" document={UnseenDocument} {...asked}>
          {({ unseen }) => (
            <Stack gap="md">
              <HowMany found={unseen} />
              {unseen.lists > 0 && (
                <SecondList key={missingFrom ?? ''} ecosystem={ecosystem.slug} about={about} />
              )}
            </Stack>
          )}
        </Answered>
      )}
    </Stack>
  );
}

/** The whole ecosystem, one of its missions or places, or a sector. */
function MissingFrom({ data, address }: ReadingProps) {
  const { t, language } = useWords();
  const choices = useMemo(
    () => aboutChoices(data, language, (sector) => t(`sector.${sector}`)),
    [data, language, t],
  );
  return (
    <NativeSelect
      label={t('unseen.about')}
      value={address.address.missingFrom ?? ''}
      onChange={({ currentTarget: { value } }) => address.read({ missingFrom: value || undefined }, true)}
    >
      <option value="">{t('unseen.everybody')}</option>
      {(['missions', 'places', 'sectors'] as const)
        .filter((group) => choices[group].length > 0)
        .map((group) => (
          <optgroup key={group} label={t(`unseen.${group}`)}>
            {choices[group].map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
    </NativeSelect>
  );
}
