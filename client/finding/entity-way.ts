/** The records that a finding names: what each is called, and where the page shows it. */
import type { Words } from '../language/use-words.ts';
import { listHolding } from '../lists.ts';
import type { FindingEntity } from './finding.documents.ts';

/** Where a record is shown: in the panel of an element, that of a link, or a list of the ecosystem. */
export type Way = { element: string } | { link: string } | { panel: string };

export type Named = {
  /** What kind of record it is. */
  what: string;
  name: string;
  way: Way | undefined;
};

/** What belongs to an element, as a need or a seat does, is shown in its panel; what belongs to none, in its list. */
export function namedEntity(entity: FindingEntity, { t }: Words): Named {
  const { __typename: type, id, inWords, belongsTo } = entity;
  const what = t(`gaps.entity.${type}`, { defaultValue: '' });
  if (type === 'Mission') return { what, name: `#${entity.hashtag}`, way: { element: id } };
  if (type === 'Stakeholder') return { what, name: inWords, way: { element: id } };
  if (type === 'Interdependency')
    return { what, name: inWords, way: { link: `${entity.from.id}~${entity.to.id}` } };
  if (belongsTo) {
    const name = t('gaps.entityOf', { name: inWords, owner: belongsTo.inWords });
    return { what, name, way: { element: belongsTo.id } };
  }
  const panel = listHolding(type);
  return { what, name: inWords, way: panel === undefined ? undefined : { panel } };
}
