import { dateIn, nameIn } from '../language/language.ts';
import { REMARKS } from '../record/common-fields.ts';
import type { FieldSet } from '../record/field.ts';
import { below, noun, removes, saves } from '../record/noun.ts';
import {
  CreateEndorsementDocument,
  EndorsementDocument,
  EndorsementsDocument,
  RemoveEndorsementDocument,
  UpdateEndorsementDocument,
} from './endorsement.documents.ts';

const fields = {
  by: { is: 'element', only: 'Stakeholder', required: true, fixed: true, inTitle: true },
  on: { is: 'date', inTitle: true },
  ...REMARKS,
} as const satisfies FieldSet;

/** Who vouches for a contribution. */
export const endorsements = noun({
  name: 'endorsement',
  fields,
  title: ({ by }, { language }) => nameIn(language, by),
  about: ({ on, createdAt }, { language }) => [dateIn(language, on ?? createdAt)],
  anchor: 'contribution',
  list: below(EndorsementsDocument),
  one: EndorsementDocument,
  create: saves(CreateEndorsementDocument),
  update: saves(UpdateEndorsementDocument),
  remove: removes(RemoveEndorsementDocument),
});
