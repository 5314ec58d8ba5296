import { IconChevronRight } from '@tabler/icons-react';
import { listIn, numberIn } from '../language/language.ts';
import { useWords, type Words } from '../language/use-words.ts';
import type { FindingGroup } from './finding.documents.ts';
import style from './finding.module.css';
import type { Severity } from './finding-filter.ts';
import { SeverityIcon } from './severity-mark.tsx';

/** One group: by what it is called, how many it holds, and the most severe of them. */
export type GroupRow = {
  key: string;
  name: string;
  about?: string;
  count: number;
  severity: Severity;
};

type Props = {
  groups: readonly FindingGroup[];
  /** Opens the findings of a kind. */
  onOpen(kind: string): void;
};

/** How many findings there are of each kind, under the titles of the catalogue, and whom the most are about. */
export function FindingGroups({ groups, onOpen }: Props) {
  const words = useWords();
  const { t } = words;
  const titles = [...new Set(groups.flatMap(({ kind }) => kind?.group ?? []))];
  return (
    <section aria-label={t('gaps.kinds')} className={style.list}>
      {titles.map((title) => (
        <div key={title}>
          <h3 className={style.heading}>{t(`gaps.group.${title}`)}</h3>
          <GroupRows
            label={t(`gaps.group.${title}`)}
            rows={groups.filter(({ kind }) => kind?.group === title).map((group) => rowOf(group, words))}
            onOpen={onOpen}
          />
        </div>
      ))}
    </section>
  );
}

/** A kind with its number, and whom the most of it are about. */
function rowOf(
  { key, kind, count, whoms, severities, first }: FindingGroup,
  { t, language }: Words,
): GroupRow {
  const names = first.map(calledIn);
  const rest = whoms - names.length;
  const all = rest > 0 && names.length > 0 ? [...names, t('gaps.others', { count: rest })] : names;
  const severity = severities[0]?.severity ?? 'LOW';
  return { key, name: kind?.name ?? key, about: listIn(language, all, 'conjunction'), count, severity };
}

/** By what a record is called in a list: a mission by its #tag. */
export function calledIn(node: { inWords: string; hashtag?: string | null }): string {
  return node.hashtag ? `#${node.hashtag}` : node.inWords;
}

type RowsProps = { label: string; rows: readonly GroupRow[]; onOpen(key: string): void };

/** Groups, each a button that opens it. */
export function GroupRows({ label, rows, onOpen }: RowsProps) {
  const { t, language } = useWords();
  return (
    <ul className={style.rows} aria-label={label}>
      {rows.map(({ key, name, about, count, severity }) => (
        <li key={key}>
          <button type="button" id={groupId(key)} className={style.group} onClick={() => onOpen(key)}>
            <SeverityIcon severity={severity} />
            <span className={style.named}>
              <span className={style.sentence}>{name}</span>
              {about && <span className={style.about}>{about}</span>}
            </span>
            <span className={style.number} data-figures title={t(`gaps.severityOf.${severity}`)}>
              {numberIn(language, count)}
            </span>
            <IconChevronRight aria-hidden size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The id of the button that opens a group: the focus comes back to it. */
export const groupId = (key: string): string => `group-${key}`;
