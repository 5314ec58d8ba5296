import { useMemo } from 'react';
import { useAsked } from '../graphql/use-asked.ts';
import { dateIn, nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { REMARKS } from '../record/common-fields.ts';
import type { Choosing, FieldSet, Option } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import {
  type Acceptance,
  AcceptanceDocument,
  CharterAcceptancesDocument,
  CreateAcceptanceDocument,
  RemoveAcceptanceDocument,
  StakeholderAcceptancesDocument,
  UpdateAcceptanceDocument,
} from './acceptance.documents.ts';
import { CharterTitlesDocument } from './charter.documents.ts';
import { charterWords } from './charters.ts';

function useCharterOptions({ ecosystem, words }: Choosing): Option[] | undefined {
  const data = useAsked(CharterTitlesDocument, { ecosystem });
  return useMemo(
    () => data?.charters.nodes.map((charter) => ({ value: charter.id, label: charterWords(charter, words) })),
    [data, words],
  );
}

const sayCharter = (charter: Acceptance['charter'], words: Words) => charterWords(charter, words);

const about = ({ on }: Acceptance, { t, language }: Words) => [
  on && t('acceptance.on', { on: dateIn(language, on) }),
];

const toCharter = {
  charter: {
    is: 'reference',
    required: true,
    fixed: true,
    inTitle: true,
    useOptions: useCharterOptions,
    say: sayCharter,
  },
  on: { is: 'date', inTitle: true },
  ...REMARKS,
} as const satisfies FieldSet;

const byWhom = {
  by: { is: 'element', only: 'Stakeholder', required: true, fixed: true, inTitle: true },
  on: { is: 'date', inTitle: true },
  ...REMARKS,
} as const satisfies FieldSet;

const documents = {
  one: AcceptanceDocument,
  create: saves(CreateAcceptanceDocument),
  update: saves(UpdateAcceptanceDocument),
  remove: removes(RemoveAcceptanceDocument),
};

/** The versions of the charter that a stakeholder accepted. */
export const stakeholderAcceptances = noun({
  own: true,
  name: 'acceptance',
  fields: toCharter,
  title: ({ charter }, words) => charterWords(charter, words),
  about,
  anchor: 'by',
  list: below(StakeholderAcceptancesDocument),
  ...documents,
});

/** Who accepted a version of the charter. */
export const charterAcceptances = noun({
  name: 'acceptanceOf',
  fields: byWhom,
  title: ({ by }, { language }) => nameIn(language, by),
  about,
  anchor: 'charter',
  list: below(CharterAcceptancesDocument),
  ...documents,
});
