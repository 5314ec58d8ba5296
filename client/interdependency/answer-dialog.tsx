import { Radio, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { CorrectedTerms } from './corrected-terms.tsx';
import type {
  AnsweredLink,
  Interdependency,
  InterdependencyType,
  LinkAnswer,
} from './interdependency.documents.ts';
import { sidesFor } from './link-answers.ts';
import { endOf, type Side } from './link-status.ts';
import { STRENGTHS } from './link-values.ts';
import { useSideWords } from './side-words.ts';
import { typeSeen } from './type-words.ts';
import { type Send, useAnswerForm } from './use-answer-form.ts';

type Props = {
  ecosystem: { interdependencyTypes: readonly InterdependencyType[] };
  link: AnsweredLink;
  answer: LinkAnswer;
  onSaved(link: Interdependency): void;
  /** Somebody else changed the link meanwhile: it is to be read again. */
  onStale(): void;
  onClose(): void;
  send?: Send;
};

/** Confirms, corrects, disputes, lets be or ends a link: for whom, on which day, and why. */
export function AnswerDialog({ ecosystem, link, answer, onSaved, onStale, onClose, send }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sides = sidesFor(link, answer);
  const record = useAnswerForm({ link, answer, sides, onSaved, onStale, onClose, send });
  const { form } = record;
  const labels = {
    side: t('answer.side'),
    type: t('field.type'),
    way: t('field.direction'),
    strength: t('field.strength'),
    on: answer === 'END' ? t('answer.lastDay') : t('answer.on'),
    note: answer === 'DISPUTE' ? t('answer.reason') : t('field.note'),
  };
  const way = link.direction === 'DIRECTED' ? 'out' : 'both';
  const help = answer === 'CONFIRM' || answer === 'END' ? '' : t(`answer.help.${answer}`);
  return (
    <FormDialog
      small
      title={t(`answer.title.${answer}`)}
      record={record}
      labels={labels}
      submitLabel={t(`answer.do.${answer}`)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text size="sm">
          <strong>{nameIn(language, link.from)}</strong> · {typeSeen(t, language, link.type, way)} ·{' '}
          <strong>{nameIn(language, link.to)}</strong>
        </Text>
        {help && <Text size="sm">{help}</Text>}
        <WhoSays {...{ link, answer, sides, label: labels.side }} input={form.getInputProps('side')} />
        {answer === 'CORRECT' && (
          <CorrectedTerms {...{ link, form, labels }} types={ecosystem.interdependencyTypes} />
        )}
        {answer === 'CONFIRM' && (
          <Select
            label={labels.strength}
            description={t('answer.strengthHelp')}
            clearable
            data={STRENGTHS.map((value) => ({ value, label: t(`strength.${value}`) }))}
            {...form.getInputProps('strength')}
          />
        )}
        {answer !== 'LET_BE' && !send && (
          <TextInput type="date" required label={labels.on} {...form.getInputProps('on')} />
        )}
        <Textarea
          label={labels.note}
          description={answer === 'END' ? undefined : t('answer.noteHelp')}
          required={answer === 'DISPUTE'}
          autosize
          minRows={2}
          {...form.getInputProps('note')}
        />
      </Stack>
    </FormDialog>
  );
}

type WhoProps = {
  link: AnsweredLink;
  answer: LinkAnswer;
  sides: readonly Side[];
  label: string;
  input: object;
};

/** Whose word it is, where there is a choice, and why somebody is not among them. */
function WhoSays({ link, answer, sides, label, input }: WhoProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sideWords = useSideWords(link, t('answer.facilitator'));
  const declarer = endOf(link.declaredBy, link);
  const isOut = declarer && !sides.includes(declarer === link.from ? 'FROM' : 'TO');
  if (sides.length < 2 && !(isOut && link.mayReword)) return null;
  return (
    <Radio.Group
      label={label}
      description={
        isOut && (answer === 'CONFIRM' || answer === 'DISPUTE')
          ? t(`answer.notOwn.${answer}`, { name: nameIn(language, declarer) })
          : undefined
      }
      {...input}
    >
      <Stack gap="xs" mt="xs">
        {sides.map((side, at) => (
          <Radio key={side} value={side} label={sideWords[side]} data-autofocus={at === 0 || undefined} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
