import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  type DocumentNode,
  getNamedType,
  isObjectType,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { formatDocument } from 'urql';
import { describe, expect, test } from 'vitest';
import { type HeldAccount, HeldDocument } from '../../client/account/held.documents.ts';
import { heldFile, heldFileName } from '../../client/account/held-file.ts';

describe('what is held about me, as a file', () => {
  test('has every field of an account that there is, as far down as it goes', () => {
    const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));
    const asked = new Set<string>();
    const types = new Set<string>(['Account']);
    const info = new TypeInfo(schema);
    visit(
      HeldDocument,
      visitWithTypeInfo(info, {
        Field: () => {
          const [parent, field] = [info.getParentType(), info.getFieldDef()];
          if (!parent || !field) throw new Error(print(HeldDocument));
          asked.add(`${parent.name}.${field.name}`);
          const of = getNamedType(field.type);
          if (isObjectType(of) && of.name !== 'Viewer') types.add(of.name);
        },
      }),
    );
    expect(types.size).toBeGreaterThan(10);
    const all = [...types].flatMap((name) => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${name}.${field}`) : [];
    });
    expect(all.filter((each) => !asked.has(each))).toEqual([]);
  });

  test('can be asked for as the page does, which adds the names of the types: within 300 fields', () => {
    let fields = 0;
    visit(formatDocument(HeldDocument) as unknown as DocumentNode, { Field: () => void fields++ });
    expect(fields).toBeLessThanOrEqual(300);
  });

  test('says what it is, from where and of when, and keeps the answer as it is', () => {
    const at = new Date('2026-03-04T05:06:07.000Z');
    const account = {
      __typename: 'Account',
      email: 'ana@example.org',
      roles: [{ __typename: 'OwnRole', name: 'Ici', by: null }],
    } as unknown as HeldAccount;
    expect(JSON.parse(heldFile(account, 'https://map.example.org', at))).toEqual({
      ...{ format: 'maillage-account', version: 1 },
      ...{ server: 'https://map.example.org', exportedAt: '2026-03-04T05:06:07.000Z' },
      account: { email: 'ana@example.org', roles: [{ name: 'Ici', by: null }] },
    });
    expect(heldFileName('https://map.example.org:8443', at)).toBe('maillage-map.example.org-2026-03-04.json');
  });
});
