import { Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { AnsweredLink, InterdependencyType } from './interdependency.documents.ts';
import { STRENGTHS } from './link-values.ts';
import { typeName } from './type-words.ts';
import { type useAnswerForm, WAYS } from './use-answer-form.ts';

type Props = {
  link: AnsweredLink;
  form: ReturnType<typeof useAnswerForm>['form'];
  labels: { type: string; way: string; strength: string };
  types: readonly InterdependencyType[];
};

/** What a link is in the words of the side that corrects it: its type, which way it runs, how strong it is. */
export function CorrectedTerms({ link, form, labels, types }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [from, to] = [nameIn(language, link.from), nameIn(language, link.to)];
  const ways = { FORTH: { from, to }, BACK: { from: to, to: from } };
  return (
    <Stack gap="sm">
      <Select
        label={labels.type}
        searchable
        allowDeselect={false}
        data={types.map((type) => ({ value: type.key, label: typeName(t, language, type) }))}
        {...form.getInputProps('type')}
      />
      <Select
        label={labels.way}
        allowDeselect={false}
        data={WAYS.map((way) => ({
          value: way,
          label: way === 'FORTH' || way === 'BACK' ? t('answer.way', ways[way]) : t(`direction.${way}`),
        }))}
        {...form.getInputProps('way')}
      />
      <Select
        label={labels.strength}
        clearable
        data={STRENGTHS.map((value) => ({ value, label: t(`strength.${value}`) }))}
        {...form.getInputProps('strength')}
      />
    </Stack>
  );
}
