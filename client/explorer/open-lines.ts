/** What is open with somebody, in words: a line for each need, each offer, or each role with vacant seats. Pure. */
import { periodWords } from '../interdependency/link-period.ts';
import { nameIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { roleWords } from '../mission/role-words.ts';
import { quantityWords, thingWords } from '../resource/quantity-words.ts';
import type { OpenRecordsOf } from './open-records.documents.ts';

export type OpenLine = { id: string; title: string; about: string };

/** `records` are the ids of what is open, among all that somebody has. */
export function openLines(
  { needs, offers, roles }: OpenRecordsOf,
  records: ReadonlySet<string>,
  today: string,
  words: Words,
): OpenLine[] {
  const { t, language } = words;
  const claims = [...(needs?.nodes ?? []), ...(offers?.nodes ?? [])].map((claim) => ({
    id: claim.id,
    title: thingWords(words, claim),
    about: [
      quantityWords(words, claim),
      periodWords(claim, today, words),
      claim.place && nameIn(language, claim.place),
      claim.mission && t('layer.for', { mission: nameIn(language, claim.mission) }),
    ],
  }));
  const seats = (roles?.nodes ?? []).map((role) => ({
    id: role.id,
    title: roleWords(role, words),
    about: [
      t('layer.vacant', { count: role.vacancies }),
      t('layer.held', { held: numberIn(language, role.held), minimum: numberIn(language, role.minimum) }),
    ],
  }));
  return [...claims, ...seats]
    .filter(({ id }) => records.has(id))
    .map(({ about, ...line }) => ({ ...line, about: about.filter(Boolean).join(' · ') }));
}
