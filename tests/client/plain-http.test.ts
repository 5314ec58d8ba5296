import { expect, test } from 'vitest';
import { fillPlainHttp } from '../../client/shell/plain-http.ts';

test('over plain http, where browsers make no ids, the page makes its own; where they do, it leaves theirs', () => {
  const bare: { randomUUID?: () => string; getRandomValues: Crypto['getRandomValues'] } = {
    getRandomValues: (into) => crypto.getRandomValues(into),
  };
  fillPlainHttp(bare);
  expect(bare.randomUUID?.()).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  const theirs = { randomUUID: () => 'theirs', getRandomValues: bare.getRandomValues };
  fillPlainHttp(theirs);
  expect(theirs.randomUUID()).toBe('theirs');
});
