/** What opens for who has just come in: the one stakeholder that they speak for, which is theirs to write; else the whole map. */
export function firstView(address: string, speaksFor: readonly { id: string }[]): string {
  const [only, another] = speaksFor;
  return only && !another ? `/${address}?at=${encodeURIComponent(only.id)}` : `/${address}`;
}
