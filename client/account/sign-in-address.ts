/** What the address of the sign-in page says. */
import { type AddressOf, oneOf, type Part, readParts } from '../app/address-parts.ts';
import { readWay } from './way-back.ts';

/** `?done`, or with what the page writes after it. */
const said: Part<'yes'> = (given) => (given === '' || given === 'yes' ? 'yes' : undefined);

const PARTS = {
  /** Where to go afterwards. */
  to: ((given) => readWay(given, globalThis.location?.origin ?? 'http://localhost')) as Part<string>,
  step: oneOf(['code']),
  /** A provider of identities has sent its reader back: known, or not. */
  done: said,
  failed: said,
};

export type SignInAddress = AddressOf<typeof PARTS>;

export function readSignInAddress(raw: Record<string, unknown>): SignInAddress {
  return readParts(PARTS, raw);
}
