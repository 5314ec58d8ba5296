/** What is held about somebody as a file that they take along: its shape is told in docs/personal-data.md. */
import type { HeldAccount } from './held.documents.ts';

/** Raised when something of the shape goes or means something else; what is added does not raise it. */
const VERSION = 1;

export function heldFile(account: HeldAccount, server: string, at: Date): string {
  const file = {
    format: 'maillage-account',
    version: VERSION,
    server,
    exportedAt: at.toISOString(),
    account,
  };
  return `${JSON.stringify(withoutTypes(file), null, 2)}\n`;
}

/** Named for the day and the server, so that several are told apart. */
export const heldFileName = (server: string, at: Date): string =>
  `maillage-${new URL(server).hostname}-${at.toISOString().slice(0, 10)}.json`;

/** What the cache adds to tell things apart is no part of it. */
function withoutTypes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      name === '__typename' ? [] : [[name, withoutTypes(each)]],
    ),
  );
}
