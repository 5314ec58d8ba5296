/** What sessions and codes are signed with. It is in no database: a copy of that holds nothing that works. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret of a data folder, made when it is first asked for, in a file that only its owner reads. */
export function secretIn(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (!existsSync(file))
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

/** What is kept of something that is only ever compared: without the secret, a short code could be tried out. */
export function sealed(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}
