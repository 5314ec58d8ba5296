import { folded } from '../language/folded.ts';

/** What an ecosystem's address may look like: small letters, digits and single hyphens. */
export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Addresses of the program itself, as `server/ecosystem/reserved.ts` has them; a test compares the two. */
export const RESERVED: ReadonlySet<string> = new Set(
  (
    'api assets graphiql graphql health ready metrics about account accounts admin answer auth contact data docs ecosystem ecosystems ' +
    'export help import invite legal login logout me new privacy profile register reminders report respond room rooms search settings sign-in sign-out ' +
    'sign-up signin signout signup status terms token tokens user users verify webhooks welcome favicon icon index manifest ' +
    'public robots sitemap static well-known www en fr'
  ).split(' '),
);

/** An address made from a name: "Réseau de l'Est" gives `reseau-de-l-est`, and "Data", which is none to have, `data-1`. */
export function slugFrom(name: string): string {
  const slug = folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return RESERVED.has(slug) ? `${slug}-1` : slug;
}
