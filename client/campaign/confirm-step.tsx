import { NativeSelect, Paper, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typeSeen } from '../interdependency/type-words.ts';
import { StepForm } from '../joining/step-frame.tsx';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { AnswerInput, Said, Says, ToAnswer } from './respond.documents.ts';

type Props = {
  toAnswer: ToAnswer;
  answer(input: Partial<AnswerInput>): Promise<boolean>;
  sending: boolean;
  onDone(): void;
};

/** What may be said of something that stands on the map: a link that waits for this side is confirmed or disputed. */
export function saysFor(answers: readonly string[] | undefined): Says[] {
  const corrects: Says[] = answers?.includes('CORRECT') ? ['CORRECT'] : [];
  if (answers?.includes('CONFIRM')) return ['CONFIRM', ...corrects, 'DISPUTE'];
  return [
    'STILL',
    ...corrects,
    ...(answers === undefined || answers.includes('END') ? (['OVER'] as const) : []),
  ];
}

/** Whether what the map says is true: one look at each, and nothing has to be touched. */
export function ConfirmStep({ toAnswer, answer, sending, onDone }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [said, setSaid] = useState<Record<string, Says>>({});
  const [notes, setNotes] = useState<Record<string, string>>({});
  const [types, setTypes] = useState<Record<string, string>>({});
  const rows = [
    ...toAnswer.links.map(({ id, version, answers, other, type, isFrom, isMutual }) => {
      const known = toAnswer.types.find(({ key }) => key === type);
      const way = isMutual ? 'both' : isFrom ? 'in' : 'out';
      const how = known ? typeSeen(t, language, known, way) : type;
      const others = toAnswer.types.filter(({ key }) => key !== type);
      return {
        ...{ id, version, says: saysFor(answers), words: `${how} · ${nameIn(language, other)}` },
        others: others.map((each) => ({ value: each.key, label: typeSeen(t, language, each, way) })),
      };
    }),
    ...toAnswer.things.map(({ id, version, part, name, about }) => {
      const what = [nameIn(language, about), name].filter(Boolean).join(' – ');
      return {
        id,
        version,
        says: saysFor(undefined),
        words: t(`respond.thing.${part}`, { what }),
        others: [],
      };
    }),
  ];
  const submit = async () => {
    const all = rows.map(({ id, version, says, others }): Said => {
      const note = notes[id]?.trim();
      const is = said[id] ?? (says[0] as Says);
      const type = types[id] ?? others[0]?.value;
      return {
        ...{ record: id, version, says: is, ...(is === 'DISPUTE' && note && { note }) },
        ...(is === 'CORRECT' && type && { type }),
      };
    });
    // A link that waits is not confirmed by who only goes on.
    const meant = all.filter(({ record, says }) => says === 'STILL' || said[record] !== undefined);
    if (meant.length === 0 || (await answer({ said: meant }))) onDone();
  };
  return (
    <StepForm sending={sending} onSubmit={() => void submit()}>
      {rows.map(({ id, says, words, others }) => (
        <Paper key={id} withBorder p="sm">
          <Radio.Group
            label={<Text style={{ overflowWrap: 'anywhere' }}>{words}</Text>}
            value={said[id] ?? (says[0] === 'STILL' ? 'STILL' : '')}
            onChange={(value) => setSaid((known) => ({ ...known, [id]: value as Says }))}
          >
            <Stack gap="xs" mt={6}>
              {says.map((each) => (
                <Radio key={each} size="md" value={each} label={t(`respond.says.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          {said[id] === 'CORRECT' && (
            <NativeSelect
              mt="xs"
              label={t('respond.whichType')}
              value={types[id] ?? others[0]?.value ?? ''}
              data={others}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setTypes((known) => ({ ...known, [id]: value }));
              }}
            />
          )}
          {said[id] === 'DISPUTE' && (
            <TextInput
              mt="xs"
              required
              label={t('respond.why')}
              maxLength={300}
              value={notes[id] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setNotes((known) => ({ ...known, [id]: value }));
              }}
            />
          )}
        </Paper>
      ))}
    </StepForm>
  );
}
