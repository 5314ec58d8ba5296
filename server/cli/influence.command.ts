/** `npm run maillage -- influence`: who stands out in one way each, who works together, and how links changed. */
import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import { createPasts } from '../history/past.ts';
import { type InfluenceAnswer, readLines } from '../influence/influence.route.ts';
import { type InfluenceLine, sheetOfInfluence } from '../influence/influence-table.ts';
import type { Language } from '../language/language.ts';
import { createLog } from '../log.ts';
import { createSnapshots } from '../map/snapshots.ts';
import { type Command, print, readArguments } from './command.ts';
import { askSource } from './source.ts';

const USAGE =
  'npm run maillage -- influence <ecosystem> [--section AMBASSADORS]... [--from 2026-01-01] [--to 2026-12-31] [--silent months]';

export const influence: Command = {
  usage: USAGE,
  async run(argv, env) {
    const options = ['section', 'from', 'to', 'silent'];
    const given = readArguments(argv, env, { usage: USAGE, options });
    const { ecosystem, language, format, settings } = given;
    const query = new URLSearchParams({ language });
    for (const [name, values] of Object.entries(given.options))
      for (const value of values) query.append(name, value);
    const { lines } = await askSource<InfluenceAnswer>(given, {
      path: `${encodeURIComponent(ecosystem)}/influence.json?${query}`,
      without: async (database) => {
        const snapshots = createSnapshots({
          ...{ database, budget: settings.snapshotBudget, log: await createLog(settings.logLevel) },
        });
        const pasts = createPasts(database);
        try {
          return await readLines({ database, viewer: LOCAL_FACILITATOR, snapshots, pasts }, ecosystem, query);
        } finally {
          await snapshots.close();
        }
      },
    });
    print(format, {
      json: lines,
      sheet: () => sheetOfInfluence(lines, language),
      table: () => table(lines, language),
    });
    return lines.length > 0 ? 1 : 0;
  },
};

function table(lines: readonly InfluenceLine[], language: Language): string {
  if (lines.length === 0) return language === 'fr' ? 'Rien à dire.' : 'There is nothing to tell.';
  return [...Map.groupBy(lines, ({ list }) => list)]
    .map(([list, own]) => {
      // Where all are there for the same, it is not said of each.
      const isOne = own.every(({ kind }) => kind === own[0]?.kind);
      const rows = own.map(
        ({ who, name, why }) => `  ${who.join('; ')}\n     ${isOne ? why : `${name}. ${why}`}`,
      );
      return [list, ...rows].join('\n');
    })
    .join('\n\n');
}
