/** The records that a finding names: what each is called, and where the page shows it. */
import type { Panel } from '../app/address.ts';
import { nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { roleWords } from '../mission/role-words.ts';
import { quantityWords, thingWords } from '../resource/quantity-words.ts';
import type { FindingEntity } from './finding.documents.ts';

/** Where a record is shown: in the panel of an element, that of a link, or a list of the ecosystem. */
export type Way = { element: string } | { link: string } | { panel: Panel };

export type Named = {
  /** What kind of record it is. */
  what: string;
  name: string;
  way: Way | undefined;
};

/** A need, an offer, a seat and an indicator are shown in the panel of whom or what they belong to. */
export function namedEntity(entity: FindingEntity, words: Words): Named {
  const { t, language } = words;
  const what = t(`gaps.entity.${entity.__typename}`, { defaultValue: '' });
  const named = (name: string, way?: Way): Named => ({ what, name, way });
  const of = (name: string, owner: { id: string; name: string; nameFr?: string | null }): Named =>
    named(t('gaps.entityOf', { name, owner: nameIn(language, owner) }), { element: owner.id });
  switch (entity.__typename) {
    case 'Stakeholder':
      return named(nameIn(language, entity), { element: entity.id });
    case 'Mission':
      return named(`#${entity.hashtag}`, { element: entity.id });
    case 'Need': {
      const thing = thingWords(words, { name: entity.needName, resource: entity.resource });
      return of([thing, quantityWords(words, entity)].filter(Boolean).join(', '), entity.by);
    }
    case 'Offer':
      return of(thingWords(words, { name: entity.offerName, resource: entity.resource }), entity.offeredBy);
    case 'Role':
      return of(roleWords(entity, words), entity.mission);
    case 'Seat':
      return of(roleWords(entity.role, words), entity.role.mission);
    case 'Indicator':
      return of(nameIn(language, { name: entity.measured, nameFr: entity.measuredFr }), entity.mission);
    case 'Interdependency': {
      const [from, to] = [entity.from, entity.to];
      return named(`${nameIn(language, from)} – ${nameIn(language, to)}`, { link: `${from.id}~${to.id}` });
    }
    case 'Place':
      return named(nameIn(language, { name: entity.placeName, nameFr: entity.placeNameFr }), {
        panel: 'places',
      });
    case 'Resource':
      return named(nameIn(language, { name: entity.resourceName, nameFr: entity.resourceNameFr }), {
        panel: 'resources',
      });
    case 'Community':
      return named(nameIn(language, { name: entity.communityName, nameFr: entity.communityNameFr }), {
        panel: 'communities',
      });
    case 'Charter':
      return named(t('charter.named', { title: entity.charterTitle, edition: entity.edition }), {
        panel: 'charter',
      });
    default:
      return named(entity.id);
  }
}
