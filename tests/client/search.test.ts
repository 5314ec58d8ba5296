/** What a search puts first, which Enter takes. */
import { expect, it } from 'vitest';
import { bestFirst, stillMeant } from '../../client/element/best-first.ts';
import { ADDED } from '../../client/explorer/add-menu.tsx';
import { isMeant } from '../../client/language/meant.ts';
import { interfaceWords } from './support/interface-words.ts';

const links: Record<string, number> = { valley: 2, region: 9, merchants: 12, french: 4, branch: 7 };
const linksOf = ({ id }: { id: string }) => links[id] ?? 0;
const named = (id: string, name: string, nameFr?: string) => ({ id, name, nameFr });
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

it('puts first whose name holds the words that were typed, and of these who has most links', () => {
  const found = [
    named('valley', 'Kennebecasis Valley Chamber of Commerce'),
    named('merchants', 'West Side Merchants’ Circle'),
    named('region', 'Saint John Region Chamber of Commerce'),
    named('french', 'Acadian Commerce', 'Chambre de commerce acadienne'),
  ];
  expect(ids(bestFirst(found, 'Chamber', linksOf))).toEqual(['region', 'valley', 'merchants', 'french']);
  expect(ids(bestFirst(found, 'chamb', linksOf))).toEqual(['region', 'french', 'valley', 'merchants']);
  expect(ids(bestFirst(found, 'valley chamber', linksOf))[0]).toBe('valley');
  expect(ids(bestFirst(found, 'chambre', linksOf))[0]).toBe('french');
});

it('leaves in the order in which they were found those whose names do not hold what was typed', () => {
  const found = [named('valley', 'One'), named('region', 'Two'), named('branch', 'Three')];
  expect(ids(bestFirst(found, 'chamber', linksOf))).toEqual(['valley', 'region', 'branch']);
});

it('offers of the answers to an earlier text only what fits by now', () => {
  const found = [named('valley', 'Cheese Factory'), named('region', 'Chamber of Commerce')];
  expect(ids(stillMeant(found, 'ch', 'ch '))).toEqual(['valley', 'region']);
  expect(ids(stillMeant(found, 'ch', 'chamber'))).toEqual(['region']);
  // The answer itself knows other names, and letters that were missed.
  expect(ids(stillMeant(found, 'chmaber', 'chmaber'))).toEqual(['valley', 'region']);
});

it.each(['en', 'fr'] as const)('finds what can be added by what the menu calls it (%s)', async (language) => {
  const t = (await interfaceWords()).getFixedT(language);
  const lost = ADDED.filter(({ noun, words }) => !isMeant(t(`add.${noun}`), t(words)));
  expect(lost.map(({ noun }) => noun)).toEqual([]);
});
