import { type AddressOf, oneOf, readParts } from '../app/address-parts.ts';

/** The questions, in their order; the last one tells what came of it. */
export const STEPS = ['who', 'charter', 'missions', 'needs', 'offers', 'links', 'others', 'end'] as const;
export type JoinStep = (typeof STEPS)[number];

const PARTS = { step: oneOf(STEPS) };

export const readJoinAddress = (raw: Record<string, unknown>): AddressOf<typeof PARTS> =>
  readParts(PARTS, raw);

/** The questions that an ecosystem asks: without a charter nobody is asked to accept one, and so with missions. */
export const stepsOf = ({
  hasCharter,
  hasMissions,
}: {
  hasCharter: boolean;
  hasMissions: boolean;
}): JoinStep[] =>
  STEPS.filter((step) => (step !== 'charter' || hasCharter) && (step !== 'missions' || hasMissions));
