/** The token of an invitation, as its link carries it after #; undefined for what can be none. */
export function readToken(hash: string): string | undefined {
  return /^#([\w-]{20,100})$/.exec(hash)?.[1];
}
