/**
 * In which language a request is answered: that of `Accept-Language`, which the client sets to what its reader chose, or of
 * `?language=` where the address of a download carries it.
 */
import { parseAccept } from 'hono/utils/accept';
import { LANGUAGES, type Language } from './language.ts';

/** The language of ours that an `Accept-Language` likes best: `fr-CA` is French; English where it names neither. */
export function languageIn(header: string | null | undefined): Language {
  const asked = parseAccept(header ?? '').filter(({ q }) => q > 0);
  const known = asked.map(({ type }) => LANGUAGES.find((each) => each === type.split('-')[0]?.toLowerCase()));
  return known.find((language) => language !== undefined) ?? 'en';
}

type Requested = { readonly url: string; readonly headers: { get(name: string): string | null } };

/** The language of whoever makes a request. */
export function languageFor({ headers, url }: Requested): Language {
  const chosen = url.includes('language=') ? URL.parse(url)?.searchParams.get('language') : undefined;
  return LANGUAGES.find((each) => each === chosen) ?? languageIn(headers.get('accept-language'));
}
