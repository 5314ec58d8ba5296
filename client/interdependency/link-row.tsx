import { IconTarget } from '@tabler/icons-react';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { today } from '../map/days.ts';
import type { Interdependency } from './interdependency.documents.ts';
import style from './link-list.module.css';
import { periodWords } from './link-period.ts';
import { StrengthMark } from './strength-mark.tsx';

export type LinkRowProps = {
  link: Interdependency;
  /** The end whose links are listed. */
  end: string;
  onSelect(id: string): void;
  onSelectLink(link: string): void;
};

/** One link: whom it leads to, in a few words, when it holds, and what is said of it. */
export function LinkRow({ link, end, onSelect, onSelectLink }: LinkRowProps) {
  const { t, language } = useWords();
  const partner = link.from.id === end ? link.to : link.from;
  const name = nameIn(language, partner);
  const period = periodWords(link, today(), { t, language });
  const status = t(`linkStatus.${link.status}`);
  return (
    <li className={style.row}>
      <button type="button" className={style.partner} onClick={() => onSelect(partner.id)}>
        {partner.__typename === 'Mission' && (
          <IconTarget size={14} className={style.mission ?? ''} aria-hidden />
        )}
        {name}
        {link.label && <span className={style.label}>{link.label}</span>}
        {period && <span className={style.label}>{period}</span>}
      </button>
      <button
        type="button"
        className={style.detail}
        aria-label={`${status} · ${t('interdependency.open', { name })}`}
        onClick={() => onSelectLink(`${link.from.id}~${link.to.id}`)}
      >
        <StrengthMark strength={link.strength} />
        <span>{status}</span>
      </button>
    </li>
  );
}
