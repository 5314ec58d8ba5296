import { describe, expect, test } from 'vitest';
import { withPage } from '../../client/graphql/pages.ts';

const page = (nodes: string[], endCursor: string | null) => ({
  nodes,
  pageInfo: { hasNextPage: endCursor !== null, endCursor },
});

describe('a list that comes page by page', () => {
  const first = withPage({ rows: [], next: null }, null, page(['a', 'b'], 'after b'));

  test('grows by the page that comes, until there is no other', () => {
    expect(first).toEqual({ rows: ['a', 'b'], next: 'after b' });
    expect(withPage(first, 'after b', page(['c'], null))).toEqual({ rows: ['a', 'b', 'c'], next: null });
  });

  test('takes a page that was asked for twice once', () => {
    const once = withPage(first, 'after b', page(['c'], 'after c'));
    expect(withPage(once, 'after b', page(['c'], 'after c'))).toBe(once);
  });

  test('begins anew when it is read anew', () => {
    expect(withPage(first, null, page(['z'], null))).toEqual({ rows: ['z'], next: null });
  });
});
