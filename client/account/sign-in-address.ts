/** What the address of the sign-in page says. */
import { type AddressOf, oneOf, type Part, readParts } from '../app/address-parts.ts';
import { readWay } from './way-back.ts';

const PARTS = {
  /** Where to go afterwards. */
  to: ((given) => readWay(given, globalThis.location?.origin ?? 'http://localhost')) as Part<string>,
  step: oneOf(['code']),
  /** A provider of identities has sent its reader back: known, or not. */
  done: oneOf(['yes']),
  failed: oneOf(['yes']),
};

export type SignInAddress = AddressOf<typeof PARTS>;

export function readSignInAddress(raw: Record<string, unknown>): SignInAddress {
  return readParts(PARTS, raw);
}
