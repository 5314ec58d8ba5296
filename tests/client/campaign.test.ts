import { describe, expect, test } from 'vitest';
import type { Invitee } from '../../client/campaign/campaign.documents.ts';
import { saysFor } from '../../client/campaign/confirm-step.tsx';
import { readList } from '../../client/campaign/pasted-list.ts';
import { readRespondAddress, stepsFor } from '../../client/campaign/respond-address.ts';
import { countStates, shadingOf } from '../../client/campaign/states.ts';
import type { MapData } from '../../client/map/map-data.ts';

const invitee = (id: string, state: Invitee['state']) => ({ state, stakeholder: { id } }) as Invitee;
const ids = ['e-s1', 'e-s2', 'e-s3', 'e-m1'];
const data = { nodeCount: 4, rowOf: (id: string) => ids.indexOf(id) } as MapData;

describe('who answered', () => {
  const all = [invitee('e-s1', 'ANSWERED'), invitee('e-s3', 'ASKED'), invitee('e-s9', 'LOST')];

  test('is coloured on the map alike in both schemes, whoever is asked and not on it apart', () => {
    const { steps, shade } = shadingOf(data, all, (state) => state);
    expect(steps.map(({ key, count }) => [key, count])).toEqual([
      ['ANSWERED', 1],
      ['ASKED', 1],
      ['OUTSIDE', 2],
    ]);
    const colours = Array.from(shade?.of ?? []).map((step) => shade?.colours.light[step]);
    expect(colours[0]).toBe('#009E73');
    expect(colours[1]).toBe(colours[3]);
    expect(new Set(colours).size).toBe(3);
  });

  test('is counted in one order, without states that nobody has', () => {
    expect(countStates(all)).toEqual([
      ['ANSWERED', 1],
      ['ASKED', 1],
      ['LOST', 1],
    ]);
  });
});

describe('what is asked', () => {
  test('comes in one order, and nothing is asked about a map that says nothing', () => {
    expect(stepsFor(['FIELDS', 'LINKS', 'CONFIRM'], true)).toEqual([
      'start',
      'confirm',
      'links',
      'fields',
      'end',
    ]);
    expect(stepsFor(['CONFIRM', 'NEEDS'], false)).toEqual(['start', 'needs', 'end']);
  });

  test('of the address, what makes no sense is left out', () => {
    expect(readRespondAddress({ step: 'links', stop: 1 })).toEqual({ step: 'links', stop: '1' });
    expect(readRespondAddress({ step: 'LINKS', stop: 'yes' })).toEqual({});
  });

  test('of a link that waits for this side is whether it is right, of anything else whether it is still so', () => {
    expect(saysFor(['CONFIRM', 'CORRECT', 'DISPUTE', 'END'])).toEqual(['CONFIRM', 'CORRECT', 'DISPUTE']);
    expect(saysFor(['CONFIRM', 'DISPUTE'])).toEqual(['CONFIRM', 'DISPUTE']);
    expect(saysFor(['CORRECT', 'END'])).toEqual(['STILL', 'CORRECT', 'OVER']);
    expect(saysFor([])).toEqual(['STILL']);
    expect(saysFor(undefined)).toEqual(['STILL', 'OVER']);
  });
});

describe('a list that is pasted', () => {
  const names = ['Bibliothèque', 'Hospital, Saint John', 'Twin', 'Twin', 'Library'];
  const french: Record<number, string> = { 1: 'Hôpital' };
  const map = {
    nodeCount: 5,
    kind: Uint8Array.from([0, 0, 0, 0, 1]),
    header: { kinds: ['INSTITUTION', 'MISSION'] },
    idOf: (row: number) => `e-s${row}`,
    nameOf: (row: number, language: string) => (language === 'fr' && french[row]) || names[row],
  } as unknown as MapData;

  test('is read with names in both languages and addresses beside them, however they are written', () => {
    const text = [
      'BIBLIOTHEQUE\tana@example.org',
      '"Hospital, Saint John" <desk@example.org>',
      'hôpital; , ',
      '',
      'Twin, x@example.org',
      'Nobody;n@example.org',
      'Library',
    ].join('\r\n');
    expect(readList(text, map)).toEqual({
      found: [
        { stakeholder: 'e-s0', email: 'ana@example.org' },
        { stakeholder: 'e-s1', email: 'desk@example.org' },
      ],
      unknown: ['Nobody', 'Library'],
      several: ['Twin'],
    });
  });
});
