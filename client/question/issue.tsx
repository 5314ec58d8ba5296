import { Text } from '@mantine/core';
import { useFormScope } from './form-scope.ts';

/** What the server says is wrong here. */
export function Issue({ path }: { path: string }) {
  const message = useFormScope().issueAt(path);
  if (!message) return null;
  return (
    <Text size="sm" c="var(--mantine-color-error)">
      {message}
    </Text>
  );
}
