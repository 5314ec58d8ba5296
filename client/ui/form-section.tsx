import { Stack } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import style from './form-section.module.css';

type Props = {
  title: string;
  /** What is in it, said while it is folded. */
  hint?: string | undefined;
  /** Whether it starts unfolded; from then on the reader decides. */
  open: boolean;
  children: ReactNode;
};

/** A part of a long form that folds away. A form unfolds it itself when a field in it has to be corrected. */
export function FormSection({ title, hint, open, children }: Props) {
  return (
    <details className={style.section} open={open}>
      <summary>
        <IconChevronRight aria-hidden size={16} className={style.arrow ?? ''} />
        <span className={style.title}>{title}</span>
        {hint && <span className={style.hint}>{hint}</span>}
      </summary>
      <Stack gap="sm" className={style.body ?? ''}>
        {children}
      </Stack>
    </details>
  );
}
