import { IconZoomQuestion } from '@tabler/icons-react';
import { type AddressOf, json, word } from '../app/address-parts.ts';
import { readingIn } from '../app/reading.ts';

const parts = {
  /** Id of the saved question that is open. */
  question: word,
  /** A question that is not saved, or not as it is: its definition, as JSON. */
  ask: json,
};

declare module '../app/address.ts' {
  interface MapAddress extends AddressOf<typeof parts> {}
}

/** Questions that readers build themselves. */
export const questions = readingIn('column', {
  name: 'questions',
  title: (t) => t('question.title'),
  about: (t) => t('question.tells'),
  Icon: IconZoomQuestion,
  parts,
  panel: async () => (await import('./questions.tsx')).Questions,
});
