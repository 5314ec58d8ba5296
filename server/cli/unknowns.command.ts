/** `npm run maillage -- unknowns`: who is still missing, whom to reach, which seats are empty. */
import { LOCAL_FACILITATOR } from '../access/viewer.ts';
import type { Language } from '../language/language.ts';
import { sheetOfUnknowns, type Unknowns } from '../unseen/unknowns-table.ts';
import { aboutIn, readUnknowns } from '../unseen/unseen.route.ts';
import { type Command, print, readArguments } from './command.ts';
import { askSource } from './source.ts';

const USAGE = `npm run maillage -- unknowns <ecosystem> [--mission id] [--place id] [--sector HEALTH]`;

export const unknowns: Command = {
  usage: USAGE,
  async run(argv, env) {
    const given = readArguments(argv, env, { usage: USAGE, options: ['mission', 'place', 'sector'] });
    const { ecosystem, language, format, options } = given;
    const query = new URLSearchParams({ language });
    for (const [name, values] of Object.entries(options))
      for (const value of values.slice(-1)) query.set(name, value);
    const found = await askSource<Unknowns>(given, {
      path: `${encodeURIComponent(ecosystem)}/unknowns.json?${query}`,
      without: (database) =>
        readUnknowns({ database, viewer: LOCAL_FACILITATOR }, ecosystem, aboutIn(query), language),
    });
    print(format, {
      json: found,
      sheet: () => sheetOfUnknowns(found, language),
      table: () => table(found, language),
    });
    return (found.missingAtLeast ?? 0) + found.toReach.length + found.emptySeats.length > 0 ? 1 : 0;
  },
};

const HEADS = {
  en: {
    beware: 'Beware',
    reach: 'To reach, most worth first',
    introduced: 'Could introduce:',
    seats: 'Empty seats',
  },
  fr: {
    beware: 'Attention',
    reach: 'À joindre, par valeur',
    introduced: 'Pourraient présenter :',
    seats: 'Sièges vides',
  },
};

/** A name may end in a full stop of its own: "Library Inc." */
const sentences = (name: string, reason: string): string => `${name.replace(/\.$/, '')}. ${reason}`;

function table(
  { headline, told, warnings, blindSpots, toReach, emptySeats }: Unknowns,
  language: Language,
): string {
  const heads = HEADS[language];
  const part = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', head, ...lines.map((line) => `  ${line}`)];
  return [
    ...[headline, ...told],
    ...part(heads.beware, [...warnings, ...blindSpots]),
    ...part(
      heads.reach,
      toReach.flatMap(({ name, value, reason, introducers }) => [
        `${String(value).padStart(3)}  ${sentences(name, reason)}`,
        ...(introducers.length > 0 ? [`     ${heads.introduced} ${introducers.join('; ')}`] : []),
      ]),
    ),
    ...part(
      heads.seats,
      emptySeats.map(({ name, reason }) => sentences(name, reason)),
    ),
  ].join('\n');
}
