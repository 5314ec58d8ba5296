import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FindingAddress } from '../finding/finding-filter.ts';
import style from './report.module.css';

type Props = {
  ecosystem: { address: string };
  filter: FindingAddress;
  /** The kind whose findings it opens; all of them when left out. */
  among?: string;
  children: ReactNode;
};

/** Leads to where the rest of what a report tells is listed. */
export function GroupLink({ ecosystem, filter, among, children }: Props) {
  return (
    <Link
      className={style.link ?? ''}
      to="/$slug"
      params={{ slug: ecosystem.address }}
      search={{ reading: 'gaps', ...filter, ...(among && { among }) }}
    >
      {children}
    </Link>
  );
}
