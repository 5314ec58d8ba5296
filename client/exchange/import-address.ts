import { type AddressOf, readParts, word } from '../app/address-parts.ts';

const PARTS = {
  /** The revision of an import whose report is read again. */
  report: word,
};

/** What the address of the import page says. */
export const readImportAddress = (raw: Record<string, unknown>): AddressOf<typeof PARTS> =>
  readParts(PARTS, raw);
