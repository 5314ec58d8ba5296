import { dateIn, nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { NAMES, SOURCE } from '../record/common-fields.ts';
import type { FieldSet } from '../record/field.ts';
import { across, noun, removes, saves } from '../record/noun.ts';
import {
  CharterDocument,
  ChartersDocument,
  CreateCharterDocument,
  RemoveCharterDocument,
  UpdateCharterDocument,
} from './charter.documents.ts';
import {
  CreateEngagementRuleDocument,
  EngagementRuleDocument,
  EngagementRulesDocument,
  RemoveEngagementRuleDocument,
  UpdateEngagementRuleDocument,
} from './engagement-rule.documents.ts';

const TEXTS = {
  text: { is: 'prose', label: ({ t }) => t('field.text') },
  textFr: { is: 'prose', label: ({ t }) => t('field.textFr') },
} as const satisfies FieldSet;

const charterFields = {
  title: { is: 'line', required: true, inTitle: true, label: ({ t }) => t('charter.title') },
  edition: { is: 'line', required: true, inTitle: true, help: ({ t }) => t('charter.editionHelp') },
  ...TEXTS,
  text: { ...TEXTS.text, required: true },
  adoptedOn: { is: 'date', inTitle: true, help: ({ t }) => t('charter.adoptedHelp') },
  ...SOURCE,
} as const satisfies FieldSet;

/** "Charter of Saint John, version 2". */
export const charterWords = ({ title, edition }: { title: string; edition: string }, { t }: Words): string =>
  t('charter.named', { title, edition });

/** The versions of the charter, the newest first. */
export const charters = noun({
  name: 'charter',
  fields: charterFields,
  title: (charter, words) => charterWords(charter, words),
  about: ({ adoptedOn, acceptanceCount }, { t, language }) => [
    adoptedOn ? t('charter.adopted', { on: dateIn(language, adoptedOn) }) : t('charter.draft'),
    t('charter.accepted', { count: acceptanceCount }),
  ],
  anchor: 'ecosystem',
  list: across(ChartersDocument),
  one: CharterDocument,
  create: saves(CreateCharterDocument),
  update: saves(UpdateCharterDocument),
  remove: removes(RemoveCharterDocument),
});

const ruleFields = {
  ...NAMES,
  name: { ...NAMES.name, label: ({ t }) => t('engagementRule.name') },
  nameFr: { ...NAMES.nameFr, label: ({ t }) => t('engagementRule.nameFr') },
  ...TEXTS,
  ...SOURCE,
} as const satisfies FieldSet;

/** The rules by which the members of the ecosystem work together. */
export const engagementRules = noun({
  name: 'engagementRule',
  fields: ruleFields,
  title: (rule, { language }) => nameIn(language, rule),
  anchor: 'ecosystem',
  list: across(EngagementRulesDocument),
  one: EngagementRuleDocument,
  create: saves(CreateEngagementRuleDocument),
  update: saves(UpdateEngagementRuleDocument),
  remove: removes(RemoveEngagementRuleDocument),
});
