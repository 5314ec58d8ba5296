// What marks can be coloured and sized by. Sectors and kinds have colours of their own, and the number of links is what
// makes a mark large unasked: these are the others.
import { MEASURES } from './measures.ts';

export const COLOURINGS = ['status', 'place', 'community', 'mission', ...MEASURES] as const;
export type Colouring = (typeof COLOURINGS)[number];

export const SIZINGS = ['strength', 'betweenness', 'needs', 'findings'] as const;
export type Sizing = (typeof SIZINGS)[number];
