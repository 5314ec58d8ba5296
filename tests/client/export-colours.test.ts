import { expect, test } from 'vitest';
import { kindColour, SECTORS, sectorColour } from '../../client/map/palette.ts';
import { COLOURS, MISSION_COLOUR } from '../../server/exchange/out/graph-parts.ts';

test('graphs that are taken along have the colours of the map on light ground', () => {
  for (const sector of SECTORS) expect(COLOURS[sector], sector).toBe(sectorColour(sector, 'light'));
  expect(MISSION_COLOUR).toBe(kindColour('MISSION', 'light'));
});
