/** A typed line read as a question: what it means in both languages, and what is told of what means nothing. */
import { describe, expect, test } from 'vitest';
import '../../server/things.ts';
import { toDefinition } from '../../server/question/check.ts';
import { lexiconOf, type Named } from '../../server/question/line/lexicon.ts';
import { suggestionsFor } from '../../server/question/line/suggest.ts';
import { understand } from '../../server/question/line/understand.ts';
import { sentenceOf } from '../../server/question/sentence.ts';

const named = (id: string, kind: string, ...names: string[]): Named => ({
  id: `abcdefgh-${id}`,
  kind,
  names,
});
const NAMED: Named[] = [
  named('p1', 'Place', 'Uptown', 'Haut de la ville'),
  named('p2', 'Place', 'South End'),
  named('re1', 'Resource', 'Space', 'Espace'),
  named('m1', 'Mission', 'Snow', 'Neige', 'first-snow'),
  named('m2', 'Mission', 'Warm rooms', 'warm-rooms'),
  named('m3', 'Mission', 'Night bus', 'night-bus'),
  named('co1', 'Community', 'River club'),
  named('s1', 'Stakeholder', 'Public Library', 'Bibliothèque publique'),
  named('s2', 'Stakeholder', 'St. Joseph’s Hospital'),
];
const LEXICON = lexiconOf(NAMED);
const NAMES = new Map(NAMED.map(({ id, names: [name = ''] }) => [id, { name }]));

const read = (line: string) => understand(line, LEXICON);
const said = (line: string) => {
  const { definition, isWhole, parts } = read(line);
  const lost = parts.filter(({ isUnderstood }) => !isUnderstood).map(({ text }) => text);
  if (!isWhole || !definition) return `not understood: ${lost.join(' | ')}`;
  return sentenceOf(toDefinition(definition), NAMES, 'en')
    .replace(/^Every /, '')
    .replace(/[.]$/, '');
};

describe('a line that is understood', () => {
  test.each([
    ['missions without funder', 'mission that has no funder'],
    ['every mission without a funder in Uptown', 'mission whose place is Uptown, that has no funder'],
    ['missions sans bailleur de fonds', 'mission that has no funder'],
    ['les missions qui n’ont pas de rassembleur', 'mission that has no convenor'],
    ['Missions without voice of those concerned', 'mission that has no voice of those concerned'],
    ['besoins sans offre à Uptown', 'need whose place is Uptown, that has no offer that suits it'],
    ['needs for space in uptown', 'need whose resource is Space and whose place is Uptown'],
    ['les besoins d’espace au Haut de la ville', 'need whose resource is Space and whose place is Uptown'],
    ['community institutions', 'stakeholder whose kind is “Institution” and whose sector is “Community”'],
    [
      'open needs in Uptown or South End',
      'need whose state is “Open” and whose place is Uptown or South End',
    ],
    [
      'institutions of health linked to nobody',
      'stakeholder whose kind is “Institution” and whose sector is “Health”, that has no stakeholder linked with it',
    ],
    [
      'institutions en santé liées à personne',
      'stakeholder whose kind is “Institution” and whose sector is “Health”, that has no stakeholder linked with it',
    ],
    [
      'who is in #first-snow and warm rooms and linked to nobody in night bus',
      'stakeholder that takes part in Snow, and that takes part in Warm rooms, and that has no stakeholder linked with it that takes part in Night bus',
    ],
    [
      'qui prend part à Neige et à warm-rooms, et lié à personne de Night bus',
      'stakeholder that takes part in Snow, and that takes part in Warm rooms, and that has no stakeholder linked with it that takes part in Night bus',
    ],
    [
      'who funds public library and St Joseph’s Hospital',
      'stakeholder that funds Public Library, and that funds St. Joseph’s Hospital',
    ],
    ['qui finance la bibliothèque publique', 'stakeholder that funds Public Library'],
    [
      'members of River club not linked to Public Library',
      'stakeholder that is a member of River club, and that is not linked with Public Library',
    ],
    [
      'institutions that need space',
      'stakeholder whose kind is “Institution”, that has at least 1 need whose resource is Space',
    ],
    ['missions without funder or convenor', 'mission either (that has no funder) or (that has no convenor)'],
    [
      'missions with at least 2 funders and fewer than 3 indicators',
      'mission that has at least 2 funders, and that has fewer than 3 indicators',
    ],
    [
      'missions with indicators without measures',
      'mission that has at least 1 indicator that has no measure',
    ],
    ['missions avec un siège vacant', 'mission that has at least 1 seat whose holder is not known'],
    [
      'resources with needs and without offers',
      'resource that has at least 1 need of it or a part of it, and that has no offer of it or a part of it',
    ],
  ])('%s', (line, expected) => {
    expect(said(line)).toBe(expected);
  });
});

describe('a line that is not', () => {
  test.each([
    ['missions without', 'not understood: without'],
    ['without funder', 'not understood: without funder'],
    ['missions without unicorns', 'not understood: without | unicorns'],
    ['missions funder', 'not understood: funder'],
    ['institutions linked to', 'not understood: linked to'],
    ['missions without funder in Atlantis near the sea', 'not understood: Atlantis near | sea'],
    ['missions without funder or convenor and in Uptown or active', 'not understood: or'],
    ['', 'not understood: '],
  ])('%s', (line, expected) => {
    expect(said(line)).toBe(expected);
  });

  test('still says what of it was understood', () => {
    const { definition, parts } = read('missions without funder in Atlantis');
    expect(definition).toEqual({
      of: 'MISSION',
      where: [],
      has: [{ count: 'NONE', what: 'funders', where: [], has: [] }],
    });
    expect(parts.map(({ text, isUnderstood }) => [text, isUnderstood])).toEqual([
      ['missions', true],
      ['without', true],
      ['funder', true],
      ['in', true],
      ['Atlantis', false],
    ]);
  });
});

describe('what a line may go on with', () => {
  const offered = (line: string, language: 'en' | 'fr' = 'en') =>
    suggestionsFor(line, LEXICON, read(line), language).map(({ text }) => text);

  test('is what fits where it stops', () => {
    expect(offered('mis')).toEqual(['missions']);
    expect(offered('missions without ').slice(0, 3)).toEqual([
      'funder',
      'convenor',
      'voice of those concerned',
    ]);
    expect(offered('missions sans bail', 'fr')).toEqual(['bailleur de fonds']);
    expect(offered('missions without funder in Upt')).toEqual(['Uptown']);
    expect(offered('who takes part in ')).toEqual(['Snow', 'Warm rooms', 'Night bus']);
    expect(offered('institutions linked to no')).toContain('nobody');
    expect(offered('missions without unicorns ')).toEqual([]);
  });

  test('is a line that is understood again', () => {
    for (const start of ['missions without f', 'needs in Up', 'who takes part in Wa'])
      for (const { line } of suggestionsFor(start, LEXICON, read(start), 'en'))
        expect([line, read(line).isWhole]).toEqual([line, true]);
  });
});
