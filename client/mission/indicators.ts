import { dateIn, nameIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { NAMES, REMARKS } from '../record/common-fields.ts';
import type { FieldSet } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import {
  CreateIndicatorDocument,
  IndicatorDocument,
  MissionIndicatorsDocument,
  RemoveIndicatorDocument,
  UpdateIndicatorDocument,
} from './indicator.documents.ts';
import {
  CreateMeasureDocument,
  IndicatorMeasuresDocument,
  MeasureDocument,
  RemoveMeasureDocument,
  UpdateMeasureDocument,
} from './measure.documents.ts';

const GOOD = ['HIGHER', 'LOWER'] as const;
const sayGood = (good: (typeof GOOD)[number], { t }: Words) => t(`good.${good}`);

const indicatorFields = {
  ...NAMES,
  name: { ...NAMES.name, label: ({ t }) => t('indicator.name') },
  nameFr: { ...NAMES.nameFr, label: ({ t }) => t('indicator.nameFr') },
  unit: { is: 'line', required: true, inTitle: true, help: ({ t }) => t('indicator.unitHelp') },
  good: { is: 'enum', of: GOOD, say: sayGood, required: true, initial: 'HIGHER' },
  baseline: { is: 'number', help: ({ t }) => t('indicator.baselineHelp') },
  target: { is: 'number', help: ({ t }) => t('indicator.targetHelp') },
  due: { is: 'date', help: ({ t }) => t('indicator.dueHelp') },
  ...REMARKS,
} as const satisfies FieldSet;

/** What the progress of a mission is measured by. */
export const indicators = noun({
  name: 'indicator',
  fields: indicatorFields,
  title: (indicator, { language }) => nameIn(language, indicator),
  anchor: 'mission',
  list: below(MissionIndicatorsDocument),
  one: IndicatorDocument,
  create: saves(CreateIndicatorDocument),
  update: saves(UpdateIndicatorDocument),
  remove: removes(RemoveIndicatorDocument),
});

const measureFields = {
  value: { is: 'number', required: true, inTitle: true },
  on: { is: 'date', required: true, inTitle: true },
  ...REMARKS,
} as const satisfies FieldSet;

/** The dated values of an indicator. */
export const measures = noun({
  name: 'measure',
  fields: measureFields,
  title: ({ value, on }, { t, language }) =>
    t('measure.named', { value: numberIn(language, value), on: dateIn(language, on) }),
  anchor: 'indicator',
  list: below(IndicatorMeasuresDocument),
  one: MeasureDocument,
  create: saves(CreateMeasureDocument),
  update: saves(UpdateMeasureDocument),
  remove: removes(RemoveMeasureDocument),
});
