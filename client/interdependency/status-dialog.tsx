import { Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { failureOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { textOrNull } from '../ui/fields.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRecordForm } from '../ui/record-form.ts';
import { type Interdependency, SetInterdependencyStatusDocument } from './interdependency.documents.ts';
import {
  dayOf,
  endOf,
  idOfSide,
  likeliestSide,
  type Saying,
  type Side,
  sideOf,
  sidesFor,
} from './link-status.ts';
import { useSideWords } from './side-words.ts';
import { typeSeen } from './type-words.ts';

type Values = { side: Side; on: string; note: string };

type Props = {
  link: Interdependency;
  saying: Saying;
  /** For whom the reader may speak. */
  sides: readonly Side[];
  onSaved(link: Interdependency): void;
  /** Somebody else changed the link meanwhile: it is to be read again. */
  onStale(): void;
  onClose(): void;
};

/** Confirms, disputes or ends a link: who says so, on which day, and why. */
export function StatusDialog({ link, saying, sides: spoken, onSaved, onStale, onClose }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useClient();
  const declaredBy = sideOf(link.declaredBy, link);
  const declarer = endOf(link.declaredBy, link);
  const sides = sidesFor(saying, declaredBy).filter((side) => spoken.includes(side));
  const likeliest = likeliestSide(saying, declaredBy);
  const first = sides.includes(likeliest) ? likeliest : (sides[0] ?? likeliest);
  const sideWords = useSideWords(link, t('saying.facilitator'));
  const record = useRecordForm<Values, Values, Interdependency>({
    stored: undefined,
    blank: { side: first, on: dayOf(new Date()), note: '' },
    validate: {
      on: (on) => {
        if (!on) return t('form.required');
        return saying === 'ENDED' && link.since && on < link.since ? t('interdependency.untilRule') : null;
      },
      note: (note) => (saying === 'DISPUTED' && !note.trim() ? t('saying.reasonRule') : null),
    },
    fieldsOf: (values) => values,
    create: async ({ side, on, note }, idempotencyKey) => {
      const { id, version } = link;
      const ends = { from: link.from.id, to: link.to.id };
      const said = { status: saying, side: idOfSide(side, ends), on, note: textOrNull(note) };
      const input = { id, version, ...said, idempotencyKey };
      const result = await client.mutation(SetInterdependencyStatusDocument, { input });
      if (result.error && failureOf(result.error).code === 'CONFLICT') onStale();
      return { ...result, data: result.data?.setInterdependencyStatus.interdependency };
    },
    onSaved,
    onUnchanged: onClose,
  });
  const { form } = record;
  const labels = {
    side: t('saying.side'),
    on: saying === 'ENDED' ? t('saying.lastDay') : t('saying.on'),
    note: saying === 'DISPUTED' ? t('saying.reason') : t('field.note'),
  };
  const way = link.direction === 'DIRECTED' ? 'out' : 'both';
  return (
    <FormDialog
      small
      title={t(`saying.title.${saying}`)}
      record={record}
      labels={labels}
      submitLabel={t(`saying.do.${saying}`)}
      onClose={onClose}
    >
      <Stack gap="md">
        <Text size="sm">
          <strong>{nameIn(language, link.from)}</strong> · {typeSeen(t, language, link.type, way)} ·{' '}
          <strong>{nameIn(language, link.to)}</strong>
        </Text>
        <Radio.Group
          label={labels.side}
          description={
            declarer && saying !== 'ENDED'
              ? t(`saying.notOwn.${saying}`, { name: nameIn(language, declarer) })
              : undefined
          }
          {...form.getInputProps('side')}
        >
          <Stack gap="xs" mt="xs">
            {sides.map((side) => (
              <Radio
                key={side}
                value={side}
                label={sideWords[side]}
                data-autofocus={side === first || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput type="date" required label={labels.on} {...form.getInputProps('on')} />
        <Textarea
          label={labels.note}
          required={saying === 'DISPUTED'}
          autosize
          minRows={2}
          {...form.getInputProps('note')}
        />
      </Stack>
    </FormDialog>
  );
}
