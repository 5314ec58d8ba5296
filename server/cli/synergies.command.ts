/** `npm run maillage -- synergies`: who could act together and does not yet. */
import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import type { Language } from '../language/language.ts';
import { createLog } from '../log.ts';
import { createSnapshots } from '../map/snapshots.ts';
import { readLines, type SynergiesAnswer } from '../synergy/synergies.route.ts';
import { type SynergyLine, sheetOfSynergies } from '../synergy/synergies-table.ts';
import { type Command, print, readArguments } from './command.ts';
import { askSource } from './source.ts';

const USAGE = 'npm run maillage -- synergies <ecosystem> [--kind NEED_MEETS_OFFER]... [--about id]';

export const synergies: Command = {
  usage: USAGE,
  async run(argv, env) {
    const given = readArguments(argv, env, { usage: USAGE, options: ['kind', 'about'] });
    const { ecosystem, language, format, options, settings } = given;
    const query = new URLSearchParams({ language });
    for (const [name, values] of Object.entries(options))
      for (const value of values) query.append(name, value);
    const { synergies: found } = await askSource<SynergiesAnswer>(given, {
      path: `${encodeURIComponent(ecosystem)}/synergies.json?${query}`,
      without: async (database) => {
        const snapshots = createSnapshots({
          ...{ database, budget: settings.snapshotBudget, log: await createLog(settings.logLevel) },
        });
        try {
          return await readLines({ database, viewer: LOCAL_FACILITATOR, snapshots }, ecosystem, query);
        } finally {
          await snapshots.close();
        }
      },
    });
    print(format, {
      json: found,
      sheet: () => sheetOfSynergies(found, language),
      table: () => table(found, language),
    });
    return found.length > 0 ? 1 : 0;
  },
};

function table(lines: readonly SynergyLine[], language: Language): string {
  if (lines.length === 0) return language === 'fr' ? 'Aucune synergie en vue.' : 'No synergy is in sight.';
  return [...Map.groupBy(lines, ({ name }) => name)]
    .map(([name, own]) => {
      const rows = own.map(({ score, one, other, reasons }) => {
        const who = other ? `${one} + ${other}` : one;
        return [`${String(score).padStart(3)}  ${who}`, ...reasons.map((reason) => `     ${reason}`)].join(
          '\n',
        );
      });
      return [`${name} (${own.length})`, ...rows].join('\n');
    })
    .join('\n\n');
}
