import { isSentence, type Sentence, sentence } from '../../../language/sentence.ts';
import { isBlank, NAME_MAX } from '../../../text.ts';
import type { Cell } from './cell.ts';
import { arrow, isDate, numberAt } from './entry.ts';

const LATEST = /\s*\(\s*(?:latest|last|derni[eè]re?)\s*:?\s*(.+?)\s+(?:on|le)\s+(\d{4}-\d{2}-\d{2})\s*\)$/i;
const FORMAT = sentence('entry.indicator');

type Read = {
  name: string;
  unit: string;
  baseline: number;
  target: number;
  latest?: { value: number; on: string };
};

/** What a mission measures: `Jobs kept: 0 -> 50 jobs (latest: 53 on 2025-09-30)`. */
export function readIndicators(cell: Cell): void {
  const { records } = cell.sheet;
  for (const text of cell.entries()) {
    const read = readIndicator(text);
    if (isSentence(read)) {
      cell.leave(text, read);
      continue;
    }
    const { name, unit, baseline, target, latest } = read;
    const refs = { mission: cell.element.key };
    if (records.find('Indicator', { name }, refs)) {
      cell.refuse(text, sentence('entry.sameIndicator'));
      continue;
    }
    const good = target < baseline ? 'LOWER' : 'HIGHER';
    const indicator = records.add('Indicator', {
      properties: { name, unit, good, baseline, target },
      refs,
      at: cell,
    });
    if (latest) records.add('Measure', { properties: latest, refs: { indicator: indicator.key }, at: cell });
  }
}

function readIndicator(text: string): Read | Sentence {
  const latest = LATEST.exec(text);
  const sides = arrow(latest ? text.slice(0, latest.index) : text);
  const colon = sides?.[0].lastIndexOf(':') ?? -1;
  if (!sides || colon < 1 || isBlank(sides[0].slice(0, colon))) return FORMAT;
  const name = sides[0].slice(0, colon).trim();
  const baseline = numberAt(sides[0].slice(colon + 1).trim());
  const target = numberAt(sides[1]);
  if (baseline?.rest !== '' || !target || target.rest === '') return FORMAT;
  if (name.length > NAME_MAX || target.rest.length > NAME_MAX) return FORMAT;
  const read = { name, unit: target.rest, baseline: baseline.value, target: target.value };
  if (!latest) return /\((?:latest|last|derni)/i.test(target.rest) ? FORMAT : read;
  const value = numberAt(latest[1] ?? '');
  const on = latest[2] ?? '';
  if (!value || (value.rest !== '' && value.rest !== target.rest)) return FORMAT;
  return isDate(on) ? { ...read, latest: { value: value.value, on } } : sentence('entry.day', { day: on });
}
