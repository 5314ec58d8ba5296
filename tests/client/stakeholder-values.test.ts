import { describe, expect, it } from 'vitest';
import {
  BLANK_STAKEHOLDER,
  filledProfile,
  stakeholderFieldsOf,
} from '../../client/stakeholder/stakeholder-values.ts';

describe('a stakeholder as typed', () => {
  it('is for everyone to see unless somebody says otherwise', () => {
    expect(stakeholderFieldsOf({ ...BLANK_STAKEHOLDER, name: 'Library' })).toMatchObject({
      name: 'Library',
      visibility: 'PUBLIC',
      logo: null,
      languages: [],
    });
  });

  it('tells how many fields of its profile hold something', () => {
    expect(filledProfile(BLANK_STAKEHOLDER)).toBe(0);
    expect(filledProfile({ ...BLANK_STAKEHOLDER, summary: '  ' })).toBe(0);
    expect(
      filledProfile({ ...BLANK_STAKEHOLDER, summary: 'Books', languages: ['fr', 'en'], seeks: ['a roof'] }),
    ).toBe(3);
  });
});
