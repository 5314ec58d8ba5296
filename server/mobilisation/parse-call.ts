/** A call in words: "1 Gb/s and 50 seats" as wants of the resources that an ecosystem counts. What is understood is shown, to be changed. */
import { fold } from '../text.ts';
import type { Want } from './call.ts';
import type { MobilisationResourcesRow } from './mobilisation.queries.ts';

export type ParsedCall = {
  wants: Want[] /** The parts of the text of which nothing could be made. */;
  notUnderstood: string[];
};

/** Numbers that people write as words. */
const NUMBERS: Record<string, number> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, hundred: 100, thousand: 1000 },
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12 },
  ...{ vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60, cent: 100, mille: 1000 },
};
/** Other words for what every ecosystem starts with. */
const CALLED: Record<string, readonly string[]> = {
  space: [
    'room',
    'rooms',
    'place',
    'places',
    'seats',
    'premises',
    'salle',
    'salles',
    'local',
    'locaux',
    'espace',
  ],
  bandwidth: ['line', 'internet', 'fibre', 'ligne', 'debit', 'bande passante'],
  money: ['dollars', 'funds', 'funding', 'cash', 'fonds', 'argent', 'financement'],
  skill: ['advice', 'advisers', 'expertise', 'conseil', 'conseils', 'competence', 'competences'],
  time: ['volunteers', 'help', 'benevoles', 'aide', 'temps'],
  contact: ['introductions', 'contacts'],
  data: ['datasets', 'donnees'],
  equipment: ['equipement', 'machines', 'material', 'materiel'],
};
const MOST_TEXT = 1_000;

export function parseCall(text: string, resources: readonly MobilisationResourcesRow[]): ParsedCall {
  const parts = text
    .slice(0, MOST_TEXT)
    .split(/[,;\n]|\s(?:and|et|plus|&)\s|\.(?=\s|$)/i)
    .map((part) => part.trim())
    .filter((part) => /\p{L}|\d/u.test(part));
  const read = parts.map((part) => ({ part, want: wantIn(part, resources) }));
  return {
    wants: read.flatMap(({ want }) => want ?? []),
    notUnderstood: read.flatMap(({ part, want }) => (want ? [] : [part])),
  };
}

function wantIn(part: string, resources: readonly MobilisationResourcesRow[]): Want | undefined {
  const folded = fold(part).replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}\b)/g, '');
  const quantity = quantityIn(folded);
  const byName = resources.find(({ key, name, nameFr }) =>
    [key, fold(name), fold(nameFr ?? ''), ...(CALLED[key] ?? [])].some(
      (word) => word && isSaid(folded, word),
    ),
  );
  // Of two that are counted in the same unit, the one that is named: "80 hours of volunteers".
  const isNamed = ({ id }: { id: string }) => Number(id === byName?.id);
  const byUnit = resources
    .flatMap(({ id, units }) => units.map((unit) => ({ id, unit })))
    .filter(({ unit }) => isSaid(folded, fold(unit)))
    .sort((one, other) => other.unit.length - one.unit.length || isNamed(other) - isNamed(one))[0];
  const resource = byUnit?.id ?? byName?.id;
  if (!resource) return undefined;
  const units = resources.find(({ id }) => id === resource)?.units ?? [];
  // A unit counts where it stands right behind the number: "room for fifty" is not fifty rooms.
  const isCounted = byUnit !== undefined && isCountedIn(folded, fold(byUnit.unit));
  const unit = isCounted ? byUnit.unit : units[0];
  return {
    resource,
    quantity: quantity ?? null,
    unit: quantity === undefined ? null : (unit ?? null),
    said: null,
  };
}

/** Whether a text says these words, in the singular or plural, and no longer word that begins so. */
function isSaid(text: string, words: string): boolean {
  const singular = words.replace(/s$/, '');
  const pattern = escaped(singular);
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}s?(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function isCountedIn(text: string, unit: string): boolean {
  const at = text.search(new RegExp(`(?:\\d|\\p{L})\\s*${escaped(unit.replace(/s$/, ''))}`, 'u'));
  const before = at < 0 ? '' : text.slice(0, at + 1);
  const word = /\p{L}+$/u.exec(before)?.[0];
  return /\d$/.test(before) || (word !== undefined && Object.hasOwn(NUMBERS, word));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function quantityIn(text: string): number | undefined {
  const digits = /(?<![\p{L}\p{N}])-?\d+(?:[.,]\d+)?/u.exec(text)?.[0];
  if (digits !== undefined) return Number(digits.replace(',', '.'));
  for (const word of text.match(/\p{L}+/gu) ?? []) if (Object.hasOwn(NUMBERS, word)) return NUMBERS[word];
  return undefined;
}
