// What an import would do, as a terminal shows it.
import { fieldIn } from '../language/fields.ts';
import type { Language, Words } from '../language/language.ts';
import type { SaidPreview } from './import-said.ts';

/** Most rows of each kind that are shown. */
const SHOWN_MAX = 40;

const HEADS = {
  newRows: { en: 'New', fr: 'Nouveau' },
  changedRows: { en: 'Would change', fr: 'Changerait' },
  matches: { en: 'There under another name', fr: 'Là sous un autre nom' },
  doubts: { en: 'Who is this? Decide in the browser', fr: 'Qui est-ce ? Décidez dans le navigateur' },
  kept: { en: 'Stays as it is', fr: 'Reste comme c’est' },
} satisfies Record<string, Words>;

/** All but what is left out and the notices, which are tables of their own. */
export function previewText(preview: SaidPreview, language: Language): string {
  const { newRows, changedRows, matches, doubts, kept } = preview;
  const field = (name: string) => fieldIn(name, language);
  const lines: Record<keyof typeof HEADS, string[]> = {
    newRows: newRows.map(({ kind, name, type }) => `${name}  (${type ?? kind})`),
    changedRows: changedRows.flatMap(({ name, fields }) => [
      name,
      ...fields.map((each) => `  ${field(each.field)}: ${each.before ?? '–'} → ${each.after ?? '–'}`),
    ]),
    matches: matches.map(({ name, now }) => `${name} = ${now}`),
    doubts: doubts.map(
      ({ name, candidates }) => `${name} ? ${candidates.map((each) => each.name).join(', ')}`,
    ),
    kept: kept.map(({ stored, said }) => `${stored}  (${said})`),
  };
  return (Object.keys(HEADS) as (keyof typeof HEADS)[])
    .filter((part) => preview.total[part] > 0)
    .map((part) => {
      const shown = lines[part].slice(0, SHOWN_MAX).map((line) => `  ${line}\n`);
      return `\n${HEADS[part][language]}: ${preview.total[part]}\n${shown.join('')}`;
    })
    .join('');
}
