import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  /** What it does, and to which row. */
  label: string;
  disabled?: boolean;
  onClick(): void;
  children: ReactNode;
};

/** A small button at the end of a row. */
export function RowAction({ label, disabled = false, onClick, children }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--ink)"
      size={32}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
