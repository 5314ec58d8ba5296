/** What browsers leave out of a page that comes over plain http from another machine, as a phone in a local network has it. */
export function fillPlainHttp(
  own: { randomUUID?: unknown } & Pick<Crypto, 'getRandomValues'> = crypto,
): void {
  if (own.randomUUID) return;
  own.randomUUID = () => {
    const bytes = own.getRandomValues(new Uint8Array(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    const hex = Array.from(bytes, (each) => each.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
