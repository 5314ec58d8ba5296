// A sheet of nominations: who named whom, for which mission or role, when and why.
import { sentence } from '../../language/sentence.ts';
import { isBlank, normalizeHashtag } from '../../text.ts';
import type { NominationColumn } from './columns.ts';
import type { ElementsRead } from './elements.ts';
import { endNamed, missionTagged, type Naming } from './ends.ts';
import type { PlannedElement } from './plan.ts';
import type { PlannedRecords } from './records/planned-records.ts';
import { roleNamed, roleOf } from './records/roles.ts';
import type { Report } from './report.ts';
import { Row } from './row.ts';
import type { Table } from './table.ts';
import { KINDS, meaning } from './words.ts';

type NominationRow = Row<NominationColumn>;

/** Reads every row. Who is no element yet is added to those of `read`: who was named as somebody who was only named. */
export function readNominations(
  table: Table<NominationColumn>,
  read: ElementsRead,
  records: PlannedRecords,
  report: Report,
): void {
  for (const index of table.rows.keys()) {
    const row = new Row(table, index, report);
    if (row.isBlank) continue;
    row.checkWidth();
    for (const { header } of row.others()) row.noticeOther(header, sentence('nominations.otherColumn'));
    const nominee = personIn(row, 'nominated', read);
    const nominator = personIn(row, 'nominator', read);
    const source = row.name('source');
    if (row.word('nominated') === undefined) row.issue('nominated', sentence('nominations.nobody'), '');
    if (row.word('nominator') === undefined && source === undefined)
      row.issue('nominator', sentence('nominations.byNobody'), '');
    if (nominee === undefined) continue;
    if (nominee === nominator) row.issue('nominated', sentence('entry.selfNamed'));
    if (nominee.onlyNamed) nominee.status = 'NOMINATED';
    const on = row.date('on');
    const reason = row.prose('reason');
    records.add('Nomination', {
      properties: { ...(on && { on }), ...(reason && { reason }), ...(source && { source }) },
      refs: {
        nominee: nominee.key,
        ...(nominator && { nominator: nominator.key }),
        ...purposeIn(row, read, records),
      },
      at: { namedIn: 'nominations', ...row.spot, column: row.header('nominated') },
    });
  }
  // Who names others was reached, whoever named them.
  const nominators = new Set(records.of('Nomination').map(({ refs }) => refs.nominator));
  for (const element of read.elements)
    if (element.onlyNamed && nominators.has(element.key)) element.status = 'LISTED';
}

function personIn(
  row: NominationRow,
  column: 'nominated' | 'nominator',
  read: ElementsRead,
): PlannedElement | undefined {
  const name = row.name(column);
  if (name === undefined) return undefined;
  const word = column === 'nominated' ? row.word('type') : undefined;
  const kind = word === undefined ? undefined : meaning(KINDS, word)?.value;
  const isPerson = kind === 'INDIVIDUAL' || kind === 'INSTITUTION';
  const element = endNamed(name, read, { ...naming(row, column), ...(isPerson && { kind }) });
  if (element?.kind === 'MISSION') return row.issue(column, sentence('nominations.notPerson'));
  if (element?.onlyNamed && isYes(row.word('isNew'))) element.isNew = true;
  return element;
}

/** A name that no sheet knows may well be known on the map: nothing is said before that is looked up. */
const naming = (row: NominationRow, column: NominationColumn): Naming => ({
  ...row.spot,
  sheet: 'nominations',
  issue: (said) => row.issue(column, said),
  notice: () => undefined,
});

const isYes = (word: string | undefined): boolean =>
  word !== undefined && !['no', 'non', '0', 'false', 'faux'].includes(word.toLowerCase());

/** For which mission and which role of it: `#tag`, `funder @ #tag`, or the two in columns of their own. */
function purposeIn(row: NominationRow, read: ElementsRead, records: PlannedRecords): Record<string, string> {
  const text = row.name('mission');
  const told = row.name('role');
  if (text === undefined)
    return told === undefined ? {} : (row.issue('role', sentence('nominations.mission')) ?? {});
  const [, before, tag = text] = /^(.+?)\s*@\s*(\S+)$/.exec(text) ?? [];
  const word = told ?? before;
  const hashtag = normalizeHashtag(tag);
  if (isBlank(hashtag) || (/\s/.test(tag) && !tag.startsWith('#')))
    return row.issue('mission', sentence('nominations.mission')) ?? {};
  const notice: Naming['notice'] = (said) => row.notice('mission', said);
  const mission = missionTagged(hashtag, read, { ...naming(row, 'mission'), notice });
  if (word === undefined) return { mission: mission.key };
  const at = { namedIn: 'nominations', ...row.spot, column: row.header('mission') } as const;
  return { mission: mission.key, role: roleOf(records, roleNamed(word), mission, at).key };
}
