import { Button, Group } from '@mantine/core';

export type NoticeAction = { label: string; act(): void };

type Props = { message: string; action: NoticeAction; onActed(): void };

/** A sentence and the one thing that can be done about it. */
export function NoticeWithAction({ message, action, onActed }: Props) {
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <span>{message}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        style={{ flexShrink: 0 }}
        onClick={() => {
          onActed();
          action.act();
        }}
      >
        {action.label}
      </Button>
    </Group>
  );
}
