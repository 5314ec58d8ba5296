/** What holds today is one rule (server/kind/holds.ts): the query files of readings hold its very text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cypher, name, cypher as piece, render } from '../../server/kind/cypher.ts';
import { holds, notOver, stands, ties } from '../../server/kind/holds.ts';

/** A form of the rule as the query files write it. */
const textOf = (form: Form, v: string) => render(form(name(v), piece`date($today)`)).text;
const cypher = join(import.meta.dirname, '../../cypher');
const files = ['gaps', 'coverage', 'value'].flatMap((folder) =>
  readdirSync(join(cypher, folder))
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => `${folder}/${name}`),
);

type Form = (v: Cypher, day: Cypher) => Cypher;

/** What has a period, as it stands in a pattern, and the forms of the rule that it may be asked by. */
const DATED: [RegExp, Form[]][] = [
  [/\[(\w*):INTERDEPENDS\b/g, [ties, stands]],
  [/\((\w*):(?:Seat|Membership)\b/g, [holds]],
  [/\((\w*):(?:Need|Offer|Commitment)\b/g, [holds, notOver]],
];

/** Where another rule is meant, and why. */
const OTHERWISE: Record<string, [RegExp, string]> = {
  'gaps/commitments.cypher': [/Need|Offer/, 'is held against the needs and offers that stand'],
  'gaps/disputed-links.cypher': [/INTERDEPENDS/, 'asks for the disputed ones, begun or not'],
  'gaps/unconfirmed-links.cypher': [/INTERDEPENDS/, 'asks for the declared ones, begun or not'],
  'gaps/facts-over.cypher': [/INTERDEPENDS|Need|Offer/, 'asks for what is over'],
  'value/contributions.cypher': [/Need/, 'what was given counts, for a need that is over too'],
  'gaps/facts-untouched.cypher': [/INTERDEPENDS/, 'whatever was written of a link counts'],
};

function brokenIn(file: string): string[] {
  const text = readFileSync(join(cypher, file), 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const [otherwise] = OTHERWISE[file] ?? [];
  return DATED.flatMap(([pattern, forms]) =>
    [...text.matchAll(pattern)].flatMap(([found, v = '']) => {
      if (otherwise?.test(found)) return [];
      return v !== '' && forms.some((form) => text.includes(textOf(form, v))) ? [] : [found];
    }),
  );
}

describe('what has a period is asked by the rule of what holds today', () => {
  test.each(files)('%s', (file) => {
    expect(brokenIn(file)).toEqual([]);
  });

  test('and no other text asks about days, or whether a link has ended', () => {
    const rest = files
      .filter((file) => !(file in OTHERWISE) || file === 'gaps/commitments.cypher')
      .flatMap((file) => {
        const text = readFileSync(join(cypher, file), 'utf8').replace(/^\s*\/\/.*$/gm, '');
        const ruled = [...new Set(text.match(/\b\w+(?=\.(?:since|until|status)\b)/g))].reduce(
          (left, v) =>
            [ties, stands, holds, notOver].reduce((all, form) => all.replaceAll(textOf(form, v), ''), left),
          text,
        );
        return /\.(?:since|until) [<>]|'ENDED'|'DISPUTED'/.test(ruled) ? [file] : [];
      });
    expect(rest).toEqual([]);
  });

  test.each(Object.keys(OTHERWISE))('%s is an exception that is still there', (file) => {
    expect(files).toContain(file);
  });
});
