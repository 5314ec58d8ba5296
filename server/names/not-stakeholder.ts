/** A name that texts hold and that is no stakeholder: said once, so that it is not asked about again. */
import { declare, field, SOURCE } from '../kind/kind.ts';
import { fold } from '../text.ts';

export const notStakeholder = declare({
  name: 'NotStakeholder',
  plural: 'notStakeholders',
  phrase: 'a name that is no stakeholder',
  phraseFr: 'un nom qui n’est pas celui d’une partie prenante',
  letters: 'ns',
  description:
    'A name that stands in texts and of which a facilitator said that it is no stakeholder. Facilitators alone see it: it may be the name of somebody.',
  audience: 'FACILITATORS',
  fields: {
    name: field.name({ required: true, fixed: true, description: 'The name as the text writes it.' }),
    source: SOURCE,
  },
  refs: {},
  derive: (properties) => ({ ...properties, sortName: fold(String(properties.name)) }),
});
