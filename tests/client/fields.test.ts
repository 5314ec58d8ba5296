import { describe, expect, it } from 'vitest';
import {
  changedFields,
  filledFields,
  submissionKeys,
  textOrNull,
  typedMeanwhile,
} from '../../client/ui/fields.ts';

describe('what a form sends', () => {
  it('is only what changed when something is updated', () => {
    const before = { name: 'Town', summary: 'Old', tags: ['a', 'b'], place: null };
    expect(changedFields(before, { ...before, summary: 'New' })).toEqual({ summary: 'New' });
    expect(changedFields(before, { ...before, tags: ['a', 'b'] })).toEqual({});
    expect(changedFields(before, { ...before, tags: ['b', 'a'] })).toEqual({ tags: ['b', 'a'] });
  });

  it('clears a field with null', () => {
    expect(changedFields({ summary: 'Old' as string | null }, { summary: textOrNull('  ') })).toEqual({
      summary: null,
    });
  });

  it('leaves out what was not filled in when something is created', () => {
    expect(filledFields({ name: 'Town', summary: null, tags: [], strength: 0, note: '' })).toEqual({
      name: 'Town',
      strength: 0,
    });
  });

  it('is the next one where it was typed while the last was on its way', () => {
    const sent = { name: 'Library', note: '', sector: 'EDUCATION', source: 'Visit', tags: ['a'] };
    expect(typedMeanwhile(sent, sent, ['source'])).toEqual({});
    const now = { ...sent, name: 'LibrarySch', note: 'Big', source: 'Visit of May' };
    expect(typedMeanwhile(sent, now, ['source'])).toEqual({
      name: 'Sch',
      note: 'Big',
      source: 'Visit of May',
    });
    expect(typedMeanwhile(sent, { ...sent, name: 'School' }, [])).toEqual({ name: 'School' });
  });

  it('keeps its key over retries and takes another when the content changes', () => {
    let made = 0;
    const keyFor = submissionKeys(() => `key-${++made}`);
    expect(keyFor({ name: 'Town' })).toBe('key-1');
    expect(keyFor({ name: 'Town' })).toBe('key-1');
    expect(keyFor({ name: 'City' })).toBe('key-2');
  });
});
