import { Blockquote } from '@mantine/core';

/** What somebody suggested, above the form in which it is taken over. */
export function Suggested({ text }: { text: string }) {
  return (
    <Blockquote p="sm" m={0} fz="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
      {text}
    </Blockquote>
  );
}
