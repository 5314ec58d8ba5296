import { type AddressOf, oneOf, readParts } from '../app/address-parts.ts';

/** What is asked, in its order; the first says what it is about, the last that it is done. */
export const STEPS = ['start', 'confirm', 'links', 'needs', 'offers', 'others', 'fields', 'end'] as const;
export type RespondStep = (typeof STEPS)[number];

const PARTS = {
  step: oneOf(STEPS),
  /** The way out of the mails. */
  stop: oneOf(['1'] as const),
};

export const readRespondAddress = (raw: Record<string, unknown>): AddressOf<typeof PARTS> => {
  const given = typeof raw.stop === 'number' ? { ...raw, stop: String(raw.stop) } : raw;
  return readParts(PARTS, given);
};

const STEP_OF: Record<string, RespondStep> = {
  CONFIRM: 'confirm',
  LINKS: 'links',
  NEEDS: 'needs',
  OFFERS: 'offers',
  NOMINATIONS: 'others',
  FIELDS: 'fields',
};

/** The steps for the questions of a campaign. Where nothing stands on the map, nobody is asked whether it is true. */
export function stepsFor(questions: readonly string[], hasStanding: boolean): RespondStep[] {
  const asked = new Set(questions.map((each) => STEP_OF[each]));
  return STEPS.filter((step) => {
    if (step === 'start' || step === 'end') return true;
    return asked.has(step) && (step !== 'confirm' || hasStanding);
  });
}
