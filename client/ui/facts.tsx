import type { ReactNode } from 'react';
import style from './facts.module.css';

/** A list of names and values; a value that is missing is left out with its name. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={style.facts}>{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '' || children === false) return null;
  return (
    <div className={style.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
