import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { title: string; text: ReactNode; alert?: boolean; children?: ReactNode };

/** What will be here, or what went wrong, and the one next step. */
export function EmptyState({ title, text, alert, children }: Props) {
  return (
    <Stack gap="sm" align="flex-start" maw="min(520px, 100%)" {...(alert ? { role: 'alert' } : {})}>
      <Title order={2}>{title}</Title>
      <Text c="dimmed" component="div">
        {text}
      </Text>
      {children}
    </Stack>
  );
}
