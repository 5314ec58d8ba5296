import { isSentence, type Sentence, sentence } from '../../../language/sentence.ts';
import { fold, isBlank, NAME_MAX } from '../../../text.ts';
import type { Cell } from './cell.ts';
import { amountOf } from './commitments.ts';
import { arrow, numberAt, readEntry, takeOn } from './entry.ts';

const FORMAT = sentence('entry.contribution');

/**
 * What a stakeholder really gave: `money: 20000 CAD - connection grant -> #keepthestudio on 2025-03-17; worth 20000 CAD;
 * social: 50 jobs stay`. After the arrow stands the #tag of a mission, or the name of whoever had the need that it met.
 */
export function readContributions(cell: Cell): void {
  for (const text of cell.entries()) {
    const [main = '', ...values] = text.split(';').map((part) => part.trim());
    const sides = arrow(main);
    const entry = sides ? readEntry(sides[0]) : FORMAT;
    const worth = readValues(values);
    const { rest: target, day: on, wrong } = takeOn(sides?.[1] ?? '');
    if (isSentence(entry) || isSentence(worth) || wrong || isBlank(target)) {
      cell.leave(text, wrong ?? [entry, worth].find(isSentence) ?? FORMAT);
      continue;
    }
    const meant = cell.sheet.resources.of(cell, text, entry);
    const given = meant && givenTo(cell, text, target, meant.resource);
    if (meant === undefined || given === undefined) continue;
    const { word, words = word } = entry;
    cell.sheet.records.add('Contribution', {
      properties: {
        name: words.slice(0, NAME_MAX),
        ...amountOf(entry, meant),
        ...(on !== undefined && { on }),
        ...worth,
      },
      refs: { by: cell.element.key, resource: meant.resource, ...given },
      at: cell,
    });
  }
}

/** What a contribution went to: a mission, or the one need of that resource that somebody has. */
function givenTo(
  cell: Cell,
  text: string,
  target: string,
  resource: string,
): Record<string, string> | undefined {
  if (target.startsWith('#')) {
    const mission = cell.tagged(target);
    return mission && { mission: mission.key };
  }
  const needy = cell.named(target);
  if (needy === undefined) return undefined;
  const needs = cell.sheet.records.heldBy('Need', needy).filter(({ refs }) => refs.resource === resource);
  const [need, ...others] = needs;
  if (need === undefined || others.length > 0)
    return cell.leave(text, sentence(need ? 'entry.hasNeeds' : 'entry.hasNoNeed', { name: needy.name }));
  return { need: need.key, ...(need.refs.mission !== undefined && { mission: need.refs.mission }) };
}

const VALUES: [RegExp, string][] = [
  [/^social(?:e)?\s*:\s*/i, 'socialValue'],
  [/^(?:societal|soci[ée]tale?)\s*:\s*/i, 'societalValue'],
];

function readValues(parts: readonly string[]): Record<string, unknown> | Sentence {
  const values: Record<string, unknown> = {};
  for (const part of parts) {
    const [sign, field] = VALUES.find(([start]) => start.test(part)) ?? [];
    if (sign && field) values[field] = part.replace(sign, '');
    else {
      const money = numberAt(part.replace(/^(?:worth|valeur|vaut)\s*:?\s*/i, ''));
      if (
        !/^(?:worth|valeur|vaut)/i.test(part) ||
        !money ||
        money.value < 0 ||
        !/^[A-Z]{3}$/.test(money.rest)
      )
        return FORMAT;
      Object.assign(values, { economicValue: money.value, currency: money.rest });
    }
  }
  return values;
}

/** The contributions of others that a stakeholder vouches for: `Town of Newmarket: connection grant`. */
export function readEndorsements(cell: Cell): void {
  const { records, read } = cell.sheet;
  for (const text of cell.entries()) {
    const { rest, day: on, wrong } = takeOn(text);
    // A name may hold a colon itself: the longest one that is known counts.
    const colons = [...rest.matchAll(/:/g)].map(({ index }) => index);
    const colon = colons.findLast((at) => read.ends.find(rest.slice(0, at).trim()).length > 0);
    const giver = cell.named(
      (colon === undefined ? (rest.split(':')[0] ?? '') : rest.slice(0, colon)).trim(),
    );
    if (giver === undefined) continue;
    const what = colon === undefined ? '' : rest.slice(colon + 1).trim();
    const found = records
      .heldBy('Contribution', giver)
      .filter(({ properties }) => isNamed(properties.name, what));
    const [contribution, ...others] = found;
    if (wrong) cell.leave(text, wrong);
    else if (!contribution || others.length > 0)
      cell.leave(
        text,
        sentence(contribution ? 'entry.severalContributions' : 'entry.noContribution', { name: giver.name }),
      );
    else if (giver === cell.element) cell.refuse(text, sentence('entry.ownContribution'));
    else
      records.add('Endorsement', {
        properties: on === undefined ? {} : { on },
        refs: { by: cell.element.key, contribution: contribution.key },
        at: cell,
      });
  }
}

function isNamed(name: unknown, what: string): boolean {
  return what === '' || fold(String(name)) === fold(what);
}
