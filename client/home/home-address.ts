import { type AddressOf, readParts, word } from '../app/address-parts.ts';

const PARTS = {
  /** The ecosystem, by its part of the address, whose requests to join are being decided. */
  claims: word,
};

export type HomeAddress = AddressOf<typeof PARTS>;

export const readHomeAddress = (raw: Record<string, unknown>): HomeAddress => readParts(PARTS, raw);
