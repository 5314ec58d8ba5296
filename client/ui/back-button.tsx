import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = { onClick(): void; children: ReactNode };

/** Leads back to what was there before: its arrow stands where the text below begins. */
export function BackButton({ onClick, children }: Props) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      ml={-8}
      leftSection={<IconArrowLeft aria-hidden size={16} />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
