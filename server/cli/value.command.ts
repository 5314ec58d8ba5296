/** `npm run maillage -- value`: what each mission received and from whom. */
import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import { readAsked } from '../value/value.route.ts';
import type { Value } from '../value/value.ts';
import { listOfValue, sheetOfValue } from '../value/value-table.ts';
import { type Command, print, readArguments } from './command.ts';
import { askSource } from './source.ts';

const USAGE =
  'npm run maillage -- value <ecosystem> [--by sector|category|community] [--mission id] [--group id] [--kind economic|social|societal|unsaid]';

export const value: Command = {
  usage: USAGE,
  async run(argv, env) {
    const given = readArguments(argv, env, { usage: USAGE, options: ['by', 'mission', 'group', 'kind'] });
    const { ecosystem, language, format, options } = given;
    const query = new URLSearchParams({ language });
    for (const [name, values] of Object.entries(options)) for (const each of values) query.append(name, each);
    const found = await askSource<Value>(given, {
      path: `${encodeURIComponent(ecosystem)}/value.json?${query}`,
      without: (database) => readAsked({ database, viewer: LOCAL_FACILITATOR }, ecosystem, query),
    });
    print(format, {
      json: found,
      sheet: () => sheetOfValue(found, language),
      table: () => listOfValue(found, language),
    });
    return found.total.contributions > 0 ? 1 : 0;
  },
};
