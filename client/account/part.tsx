import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the page under a heading of its own. */
export function Part({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <Stack component="section" gap="sm" aria-label={title}>
      <Title order={2}>{title}</Title>
      {text && <Text c="dimmed">{text}</Text>}
      {children}
    </Stack>
  );
}
