import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STATES = ['begun', 'loaded'] as const;
type DemoState = (typeof STATES)[number];

/** What a data folder remembers of the demonstration; nothing when it was never offered. */
export function demoMark(dataDir: string) {
  const file = join(dataDir, 'demonstration');
  return {
    read: (): DemoState | undefined => {
      const text = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
      return STATES.find((state) => state === text);
    },
    write: (state: DemoState): void => {
      writeFileSync(`${file}.new`, `${state}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}
