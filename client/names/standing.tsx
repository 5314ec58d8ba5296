import { Text } from '@mantine/core';
import style from './names.module.css';

/** How much of a long sentence is shown on either side of a name. */
const AROUND = 160;

/** The sentence that a name stands in, with the name marked. */
export function Standing({ sentence, start, end }: { sentence: string; start: number; end: number }) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(sentence.length, end + AROUND);
  return (
    <Text size="sm" c="dimmed" component="blockquote" className={style.sentence} dir="auto">
      {from > 0 && '… '}
      {sentence.slice(from, start)}
      <mark>{sentence.slice(start, end)}</mark>
      {sentence.slice(end, to)}
      {to < sentence.length && ' …'}
    </Text>
  );
}
