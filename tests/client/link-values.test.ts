import { describe, expect, it } from 'vitest';
import { blankLink, linkFieldsOf } from '../../client/interdependency/link-values.ts';

describe('a new link', () => {
  const typed = { ...blankLink('a-s1'), to: 'a-s2', type: 'FUNDS' };

  it('is declared by a facilitator for both when nothing else is said', () => {
    expect(linkFieldsOf(typed).declaredBy).toBeNull();
  });

  it('names the end that declares it by its id', () => {
    expect(linkFieldsOf({ ...typed, declaredBy: 'FROM' }).declaredBy).toBe('a-s1');
    expect(linkFieldsOf({ ...typed, declaredBy: 'TO' }).declaredBy).toBe('a-s2');
  });

  it('has no status to send: that is said apart', () => {
    expect(linkFieldsOf(typed)).not.toHaveProperty('status');
  });
});
