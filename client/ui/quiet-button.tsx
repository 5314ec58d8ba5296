import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = { icon: Icon; current?: boolean; onClick(): void; children: ReactNode };

/** A button that leads somewhere without asking for attention, among others of its kind. */
export function QuietButton({ icon: Icon, current = false, onClick, children }: Props) {
  return (
    <Button
      size="sm"
      variant="subtle"
      color="gray"
      c="var(--ink)"
      px="xs"
      leftSection={<Icon aria-hidden size={16} />}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
