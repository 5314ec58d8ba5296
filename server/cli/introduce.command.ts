/** `npm run maillage -- introduce`: who could introduce two stakeholders. */
import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import { StartError } from '../errors.ts';
import { readLines } from '../introduction/introduction.route.ts';
import { rowsOf, type WaysLines } from '../introduction/ways-table.ts';
import { sentence } from '../language/sentence.ts';
import { createLog } from '../log.ts';
import { createSnapshots } from '../map/snapshots.ts';
import { type Command, print, readArguments } from './command.ts';
import { askSource } from './source.ts';

const USAGE = 'npm run maillage -- introduce <ecosystem> <from: id or name> <to: id or name>';

export const introduce: Command = {
  usage: USAGE,
  async run(argv, env) {
    const given = readArguments(argv, env, { usage: USAGE, options: [], more: 2 });
    const { ecosystem, language, format, settings, more } = given;
    const [from, to] = more;
    if (from === undefined || to === undefined)
      throw new StartError(sentence('command.two', { usage: USAGE }));
    const query = new URLSearchParams({ language, from, to });
    const found = await askSource<WaysLines>(given, {
      path: `${encodeURIComponent(ecosystem)}/introductions.json?${query}`,
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
    print(format, { json: found, sheet: () => rowsOf(found, language), table: () => table(found) });
    return found.ways.length > 0 ? 1 : 0;
  },
};

const table = ({ ways, none }: WaysLines): string =>
  [
    ...ways.flatMap(({ sentence: said, steps, trust }, place) => [
      `${place + 1}. ${said} (${Math.round(trust * 100)} %)`,
      ...steps.map((step) => `     ${step}`),
    ]),
    ...(none ? [none.sentence, none.next] : []),
  ].join('\n');
