/** Hands a text to the server, which tells who is named in it and keeps nothing of it. */
import type { Language } from '../language/language.ts';

type Mention = { id: string; count: number; sentence: string; start: number; end: number };
export type Unknown = {
  name: string;
  abbreviation?: string;
  kind: 'INSTITUTION' | 'INDIVIDUAL' | 'PLACE';
  count: number;
  sentence: string;
  start: number;
  end: number;
  /** Ids of who may be meant. */
  alike: string[];
};
export type Names = {
  language: Language;
  hasCapitals: boolean;
  known: Mention[];
  unknown: Unknown[];
  places: Mention[];
  tags: { tag: string; mission?: string; count: number }[];
  aside: string[];
};
type Refused = { error: { code: string; message?: string } };

/** Undefined when the server cannot be reached. */
export async function readText(
  ecosystem: string,
  text: Blob | string,
  language: Language,
): Promise<Names | Refused | undefined> {
  try {
    const response = await fetch(`/api/ecosystems/${encodeURIComponent(ecosystem)}/names`, {
      method: 'POST',
      headers: {
        'x-maillage': '1',
        'accept-language': language,
        'content-type': 'application/octet-stream',
      },
      body: text,
    });
    return (await response.json()) as Names | Refused;
  } catch {
    return undefined;
  }
}
