/** What others have just done, in one quiet sentence. */
import { listIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { authorIn } from '../ui/author.ts';
import type { Revision } from './history.documents.ts';
import { recordWords } from './kind-words.ts';
import { mainChange, revisionWords } from './revision-words.ts';

/** Most records that the sentence names. */
const NAMED = 2;

type Told = Pick<Revision, 'action' | 'by' | 'changes'>;

/** One change in full; several by their number, their authors and the first records. Nothing is known of some. */
export function newsWords(words: Words, revisions: readonly Told[], count = revisions.length): string {
  const { t, language } = words;
  const [first] = revisions;
  if (!first) return t('live.changed');
  if (count === 1) return revisionWords(words, first);
  const people = [...new Set(revisions.map(({ by }) => by))];
  const named = people.map((by, at) => authorIn(t, by, at === 0));
  const by = listIn(language, named, 'conjunction');
  const records = new Set(
    revisions.flatMap((revision) => {
      const main = revision.action === 'IMPORT' ? undefined : mainChange(revision);
      return main ? [recordWords(t, main)] : [];
    }),
  );
  const told = listIn(language, [...records].slice(0, NAMED), 'conjunction');
  if (!told) return t('live.several', { by, count });
  // One record only, changed again and again, is all there is to name.
  return records.size === 1
    ? t('live.severalOn', { by, count, what: told })
    : t('live.severalAmong', { by, count, what: told });
}
