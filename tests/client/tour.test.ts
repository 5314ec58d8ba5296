/** The first tour: what its steps ask of the page. */
import { describe, expect, it } from 'vitest';
import { changeFor, mostLinked, TOUR_STEPS } from '../../client/explorer/tour-steps.ts';
import { decodeMap } from '../../client/map/decode.ts';
import { encodeMap, madeUp } from './support/encode-map.ts';
import { interfaceWords } from './support/interface-words.ts';

const made = madeUp(60, 150);
const data = decodeMap(encodeMap(made.nodes, made.links));

describe('the first tour', () => {
  it('has five steps, each in both languages', async () => {
    const i18n = await interfaceWords();
    expect(TOUR_STEPS).toHaveLength(5);
    for (const language of ['en', 'fr'])
      for (const step of TOUR_STEPS)
        for (const part of ['title', 'text'])
          expect(
            i18n.exists(`tour.${step}.${part}`, { lng: language, fallbackLng: [] }),
            `${language} ${step}`,
          ).toBe(true);
  });

  it('shows the stakeholder of whom there is most to see', () => {
    const row = mostLinked(data);
    expect(data.header.kinds[data.kind[row] as number]).not.toBe('MISSION');
    const others = [...data.degree].filter(
      (_, other) => data.header.kinds[data.kind[other] as number] !== 'MISSION',
    );
    expect(data.degree[row]).toBe(Math.max(...others));
    expect(changeFor('element', { data, isOneColumn: false }).at).toBe(data.idOf(row));
  });

  it('leaves room for what it speaks of, where one thing at a time has room', () => {
    const room = { data, isOneColumn: true };
    expect(changeFor('map', room).rail).toBe('closed');
    expect(changeFor('add', room).rail).toBe('closed');
    // A panel that is asked for is not covered by what was inspected before.
    for (const step of ['sentence', 'missing'] as const) expect(changeFor(step, room).at).toBeUndefined();
  });
});
