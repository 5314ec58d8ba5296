/** Addresses as people paste them: one a line, or with commas, semicolons and names around them. */
export function addressesIn(text: string): string[] {
  const parts = text.split(/[\s,;<>()"]+/).map((part) => part.replace(/^mailto:/i, '').replace(/[.:]+$/, ''));
  return [...new Set(parts.filter((part) => part.includes('@')).map((part) => part.toLowerCase()))];
}
