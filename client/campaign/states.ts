/** How those stand whom a campaign asks, as colours of the map and of the list: the same words and colours in both. */

import type { MapData } from '../map/map-data.ts';
import type { Shading } from '../map/use-shade.ts';
import type { Invitee, InviteeState } from './campaign.documents.ts';

export const STATES: readonly InviteeState[] = [
  'ANSWERED',
  'OPENED',
  'ASKED',
  'NOT_ASKED',
  'STOPPED',
  'LOST',
];

/** Okabe and Ito's colours, told apart by who sees colours otherwise; grey for who is not asked. */
const COLOURS: Record<InviteeState, string> = {
  ANSWERED: '#009E73',
  OPENED: '#56B4E9',
  ASKED: '#E69F00',
  NOT_ASKED: '#8C6D46',
  STOPPED: '#CC79A7',
  LOST: '#D55E00',
};
const OUTSIDE = { light: '#C4C8CE', dark: '#4C525E' };

export const colourOf = (state: InviteeState): string => COLOURS[state];

/** How many stand how, in the order in which they are told. */
export function countStates(invitees: readonly Pick<Invitee, 'state'>[]): [InviteeState, number][] {
  return STATES.map((state): [InviteeState, number] => [
    state,
    invitees.filter((each) => each.state === state).length,
  ]).filter(([, count]) => count > 0);
}

/** The map coloured by how they stand; who is outside of the campaign is grey. */
export function shadingOf(
  data: MapData,
  invitees: readonly Invitee[],
  words: (state: InviteeState | 'OUTSIDE') => string,
): Shading {
  const outside = STATES.length;
  const of = new Uint8Array(data.nodeCount).fill(outside);
  for (const { stakeholder, state } of invitees) {
    const row = data.rowOf(stakeholder.id);
    if (row >= 0) of[row] = STATES.indexOf(state);
  }
  const steps = [...STATES, 'OUTSIDE' as const].map((state, step) => ({
    ...{ key: state, words: words(state), step },
    count: of.reduce((sum, each) => sum + (each === step ? 1 : 0), 0),
  }));
  const colours = STATES.map(colourOf);
  return {
    ...{ by: 'campaign', isScale: false, steps: steps.filter(({ count }) => count > 0) },
    shade: { of, colours: { light: [...colours, OUTSIDE.light], dark: [...colours, OUTSIDE.dark] } },
  };
}
