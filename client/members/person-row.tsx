import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import style from './people.module.css';

/** A row of people: who, what there is to say of them, and what can be done. */
export function PersonRow({
  who,
  lines,
  children,
}: {
  who: string;
  lines: readonly string[];
  children?: ReactNode;
}) {
  return (
    <li className={style.row}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Stack gap={0} miw={0}>
          <Text fw={550} className={style.who ?? ''}>
            {who}
          </Text>
          {lines
            .filter((line) => line !== '')
            .map((line) => (
              <Text key={line} size="sm" c="dimmed" className={style.who ?? ''}>
                {line}
              </Text>
            ))}
        </Stack>
        <Group gap={0} wrap="nowrap">
          {children}
        </Group>
      </Group>
    </li>
  );
}

/** Rows under a heading. */
export function PersonRows({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Text component="h3" fw={600} mb={4}>
        {title}
      </Text>
      <ul className={style.rows}>{children}</ul>
    </section>
  );
}
