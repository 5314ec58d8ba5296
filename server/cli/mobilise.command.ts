/** `npm run maillage -- mobilise`: who answers a call. */
import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import type { Language } from '../language/language.ts';
import { createLog } from '../log.ts';
import { createSnapshots } from '../map/snapshots.ts';
import { type CallSheet, rowsOf } from '../mobilisation/call-sheet.ts';
import { readCallSheet } from '../mobilisation/mobilisation.route.ts';
import { type Command, print, readArguments } from './command.ts';
import { askSource } from './source.ts';

const USAGE = `npm run maillage -- mobilise <ecosystem> "1 Gb/s and 50 seats" --convenor id [--mission id] [--place id] [--deadline 2026-12-31]
         [--include id]... [--exclude id]...
         [--yes id]... [--no id]... [--confirmed true]`;
const OPTIONS = ['convenor', 'mission', 'place', 'deadline', 'include', 'exclude', 'yes', 'no', 'confirmed'];

export const mobilise: Command = {
  usage: USAGE,
  async run(argv, env) {
    const given = readArguments(argv, env, { usage: USAGE, options: OPTIONS, more: 1 });
    const { ecosystem, language, format, options, settings, more } = given;
    const query = new URLSearchParams({ language, ...(more[0] && { for: more[0] }) });
    for (const [name, values] of Object.entries(options))
      for (const value of values) query.append(name, value);
    const found = await askSource<CallSheet>(given, {
      path: `${encodeURIComponent(ecosystem)}/coalition.json?${query}`,
      without: async (database) => {
        const snapshots = createSnapshots({
          ...{ database, budget: settings.snapshotBudget, log: await createLog(settings.logLevel) },
        });
        try {
          return await readCallSheet({ database, viewer: LOCAL_FACILITATOR, snapshots }, ecosystem, query);
        } finally {
          await snapshots.close();
        }
      },
    });
    print(format, {
      json: found,
      sheet: () => rowsOf(found, language),
      table: () => table(found, language),
    });
    return found.uncovered.length > 0 ? 1 : 0;
  },
};

const HEADS = {
  en: {
    team: 'Coalition',
    changed: 'Changed',
    refusal: 'If somebody refuses',
    uncovered: 'Not covered',
    via: 'by',
  },
  fr: {
    team: 'Coalition',
    changed: 'Changé',
    refusal: 'En cas de refus',
    uncovered: 'Non couvert',
    via: 'par',
  },
};

function table({ wants, teams, changes, refusals, uncovered }: CallSheet, language: Language): string {
  const heads = HEADS[language];
  const part = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', head, ...lines.map((line) => `  ${line}`)];
  return [
    ...wants.map(({ text, covered }) => `${covered ? '✓' : '·'} ${text}`),
    ...teams.flatMap(({ members, proof }, place) =>
      part(`${heads.team} ${place + 1}. ${proof}`, [
        ...members.map(
          ({ name, via, why }) => `${name}${via ? ` (${heads.via} ${via})` : ''}. ${why.join(' ')}`,
        ),
      ]),
    ),
    ...part(heads.changed, changes),
    ...part(heads.refusal, refusals),
    ...part(heads.uncovered, uncovered),
  ].join('\n');
}
