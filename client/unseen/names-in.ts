/** The names of a pasted register: one a line, the first column where lines come from a sheet. */
export function namesIn(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line.split('\t')[0] ?? '').replace(/^["“«\s•*–-]+|["”»\s]+$/g, ''))
    .filter((name) => name !== '');
}
