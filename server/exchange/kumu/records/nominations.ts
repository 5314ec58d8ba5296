import { sentence } from '../../../language/sentence.ts';
import { isBlank } from '../../../text.ts';
import { CHARTER_WORDS } from '../record-words.ts';
import { meaning } from '../words.ts';
import type { Cell } from './cell.ts';
import { takeOn, takeTag } from './entry.ts';
import type { PlannedRecords } from './planned-records.ts';

/** Who named this stakeholder: `Town of Newmarket #keepthestudio on 2025-02-03`, of which the name is enough. */
export function readNominators(cell: Cell): void {
  for (const text of cell.entries()) {
    const { rest, day: on, wrong } = takeOn(text);
    const { rest: name, tag } = takeTag(rest);
    if (wrong || isBlank(name)) {
      cell.leave(text, wrong ?? sentence('entry.nobody'));
      continue;
    }
    const mission = tag === undefined ? undefined : cell.tagged(tag);
    const nominator = cell.named(name);
    if (nominator === undefined) continue;
    if (nominator.kind === 'MISSION') cell.leave(text, sentence('entry.missionNames'));
    else if (nominator === cell.element) cell.refuse(text, sentence('entry.selfNamed'));
    else
      cell.sheet.records.add('Nomination', {
        properties: on === undefined ? {} : { on },
        refs: {
          nominee: cell.element.key,
          nominator: nominator.key,
          ...(mission && { mission: mission.key }),
        },
        at: cell,
      });
  }
}

/** Whether a stakeholder accepted the charter: `accepted`, `accepted on 2025-02-03`, `not`. */
export function readAcceptance(cell: Cell): void {
  const [text, ...others] = cell.entries();
  if (text === undefined) return;
  const { rest, day: on, wrong } = takeOn(text);
  const answer = meaning(CHARTER_WORDS, rest)?.value;
  if (wrong || others.length > 0 || answer === undefined) {
    for (const entry of [text, ...others]) cell.leave(entry, wrong ?? sentence('entry.charter'));
    return;
  }
  if (answer === 'NO') return;
  cell.sheet.records.add('Acceptance', {
    properties: on === undefined ? {} : { on },
    refs: { by: cell.element.key, charter: charterOf(cell.sheet.records, cell).key },
    at: cell,
  });
}

/** The charter that a sheet speaks of without its text. */
const UNSEEN = {
  edition: '1',
  title: 'Charter',
  text: 'The sheets say who accepted the charter, not what it says: its text is still to be written here.',
  textFr: 'Les tableaux disent qui a accepté la charte, non ce qu’elle dit : son texte reste à écrire ici.',
};

function charterOf(records: PlannedRecords, at: Cell) {
  const { edition } = UNSEEN;
  return (
    records.find('Charter', { edition }) ??
    records.add('Charter', { properties: { ...UNSEEN }, refs: {}, assumed: ['title', 'text', 'textFr'], at })
  );
}
