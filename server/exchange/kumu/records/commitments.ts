import { isSentence, type Sentence, sentence } from '../../../language/sentence.ts';
import { fold } from '../../../text.ts';
import type { PlannedElement, PlannedRecord } from '../plan.ts';
import type { Cell } from './cell.ts';
import { arrow, dash, type Entry, readEntry, takeUntil } from './entry.ts';
import type { Meant } from './resources.ts';

const FORMAT = sentence('entry.commitment');

/**
 * What a stakeholder promised of its offers: `money: 20000 CAD -> #keepthestudio`, or the name of whoever needs it.
 * Where several offers or needs fit, the words after a dash on either side say which.
 */
export function readCommitments(cell: Cell): void {
  for (const text of cell.entries()) {
    const { rest, day: until, wrong } = takeUntil(text);
    const sides = arrow(rest);
    const entry = sides ? (wrong ?? readEntry(sides[0])) : FORMAT;
    if (isSentence(entry)) {
      cell.leave(text, entry);
      continue;
    }
    const [, to = ''] = sides ?? [];
    // A name may hold a dash itself.
    const [target, needed] = cell.sheet.read.ends.find(to).length > 0 ? [to] : dash(to);
    const meant = cell.sheet.resources.of(cell, text, entry);
    const needy = meant && (target.startsWith('#') ? cell.tagged(target) : cell.named(target));
    if (meant === undefined || needy === undefined) continue;
    const offer = theOne(cell, 'Offer', cell.element, { meant, words: entry.words, mission: needy });
    const need = theOne(cell, 'Need', needy, { meant, words: needed, mission: needy });
    if (isSentence(offer)) cell.leave(text, offer);
    else if (isSentence(need)) cell.leave(text, need);
    else
      cell.sheet.records.add('Commitment', {
        properties: {
          ...(entry.quantity !== undefined && { quantity: entry.quantity }),
          ...(until !== undefined && { until }),
        },
        refs: { offer: offer.key, need: need.key },
        at: cell,
      });
  }
}

/** The quantity and the unit of an entry, as its resource spells it. */
export function amountOf({ quantity }: Entry, { unit }: Meant): Record<string, unknown> {
  return { ...(quantity !== undefined && { quantity }), ...(unit !== undefined && { unit }) };
}

type Looked = { meant: Meant; words: string | undefined; mission: PlannedElement };

/** The one offer or need of somebody that is meant; a refusal when there is none, or several. */
function theOne(
  cell: Cell,
  kind: 'Offer' | 'Need',
  by: PlannedElement,
  looked: Looked,
): PlannedRecord | Sentence {
  const { meant, words, mission } = looked;
  const own = cell.sheet.records.heldBy(kind, by).filter(({ refs }) => refs.resource === meant.resource);
  const ofUnit = narrow(own, ({ properties }) => properties.unit === meant.unit);
  const found =
    words === undefined
      ? narrow(ofUnit, ({ refs }) => refs.mission === mission.key)
      : own.filter(({ properties }) => fold(String(properties.name ?? '')) === fold(words));
  const [one, ...others] = found;
  const { name } = by;
  const isNeed = kind === 'Need';
  if (one === undefined) return sentence(isNeed ? 'entry.noNeed' : 'entry.noOffer', { name });
  if (others.length === 0) return one;
  return sentence(isNeed ? 'entry.severalNeeds' : 'entry.severalOffers', { name });
}

/** Those that fit, or all when none does. */
function narrow(
  records: readonly PlannedRecord[],
  fits: (record: PlannedRecord) => boolean,
): readonly PlannedRecord[] {
  const fitting = records.filter(fits);
  return fitting.length > 0 ? fitting : records;
}
