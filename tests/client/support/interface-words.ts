/** The words of all rooms of the client, put together as `client/shell/start-i18n.ts` does. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { LANGUAGES } from '../../../client/language/language.ts';

const client = join(import.meta.dirname, '../../../client');

export async function interfaceWords() {
  const i18n = createInstance();
  await i18n.init({ lng: 'en', resources: {}, interpolation: { escapeValue: false } });
  for (const path of readdirSync(client, { recursive: true, encoding: 'utf8' }))
    for (const language of LANGUAGES)
      if (path.endsWith(join('locales', `${language}.json`)))
        i18n.addResourceBundle(
          language,
          'translation',
          JSON.parse(readFileSync(join(client, path), 'utf8')),
          true,
        );
  return i18n;
}
