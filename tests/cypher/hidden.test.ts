/** Readings are worked out as if what is hidden did not exist: their query files leave it out wherever they could name it. */
import '../../server/things.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { RULE } from '../../server/access/sees.ts';
import { type Kind, kinds, kindsAt } from '../../server/kind/kind.ts';

const cypher = join(import.meta.dirname, '../../cypher');
const files = [
  'gaps',
  'coverage',
  'unseen',
  'likely',
  'synergy',
  'mobilisation',
  'introduction',
  'value',
].flatMap((folder) =>
  readdirSync(join(cypher, folder))
    .filter((name) => name.endsWith('.cypher'))
    .map((name) => `${folder}/${name}`),
);

/** Where no record has to be left out, and why. */
const OTHERWISE: Record<string, string> = {
  'unseen/similar.cypher': 'is of other ecosystems, of which what everybody sees is told',
  'synergy/elsewhere.cypher': 'is of other ecosystems, of which what everybody sees is told',
  'synergy/proposals.cypher': 'marks what was found without those who are hidden, and is told to nobody',
  'coverage/names.cypher': 'is given the numbers of stakeholders that were read without those who are hidden',
};

/** Whether a record can be hidden with a stakeholder: a mission is seen by everybody, and what hangs on it alone. */
const canBeHidden = (kind: Kind): boolean =>
  kind.name === 'Stakeholder' ||
  RULE.hiding(kind).some(([, { to }]) =>
    kindsAt(to).some((end) => end.name === 'Stakeholder' || canBeHidden(end)),
  );
const HIDEABLE = new Set([
  'Element',
  ...kinds()
    .filter(canBeHidden)
    .map(({ name }) => name),
]);
/** Along these, from a record that is there, everything is there. */
const BINDING = new Set(kinds().flatMap((kind) => RULE.hiding(kind).map(([, { by }]) => by)));

const LEFT = /\((\w*)[^()]*\)(<?)-\[(\w*):(\w+)[^\]]*\]->?$/;
const RIGHT = /^<?-\[(\w*):(\w+)[^\]]*\]-(>?)\((\w*)[^()]*\)/;

/** What a text could name although it is hidden: more often than it leaves something of that name out. */
function toldIn(text: string): string[] {
  const leavesOut = (v: string) => text.split(`$hidden[${v}.id] IS NULL`).length - 1;
  const nodes = [...text.matchAll(/\((\w*):(\w+)[^()]*\)/g)].flatMap(
    ({ 0: all, 1: v = '', 2: label = '', index }) => {
      if (!HIDEABLE.has(label)) return [];
      const [, from = '', back = '', one = '', type = ''] = LEFT.exec(text.slice(0, index)) ?? [];
      const [, other = '', kind = '', on = '', to = ''] = RIGHT.exec(text.slice(index + all.length)) ?? [];
      const isBound =
        [one, other].some((link) => link !== '' && leavesOut(link) > 0) ||
        (BINDING.has(type) && back === '' && leavesOut(from) > 0) ||
        (BINDING.has(kind) && on === '' && leavesOut(to) > 0);
      return isBound ? [] : [v || `:${label}`];
    },
  );
  const links = [...text.matchAll(/\[(\w*):INTERDEPENDS\b/g)].map(([, v = '']) => v || ':INTERDEPENDS');
  const named = Map.groupBy([...nodes, ...links], (v) => v);
  return [...named].flatMap(([v, times]) => (times.length > leavesOut(v) ? [v] : []));
}

const textOf = (file: string) => readFileSync(join(cypher, file), 'utf8').replace(/^\s*\/\/.*$/gm, '');

describe('what is hidden is left out', () => {
  test.each(files.filter((file) => !(file in OTHERWISE)))('%s', (file) => {
    expect(toldIn(textOf(file))).toEqual([]);
  });

  test.each([
    ['MATCH (s:Stakeholder)', ['s']],
    ['MATCH (p)<-[:LOCATED_IN]-(:Stakeholder)', [':Stakeholder']],
    ['MATCH (a:Element)-[r:INTERDEPENDS]->(b:Element)', ['a', 'b', 'r']],
    ['MATCH (a:Element)-[r:INTERDEPENDS]->(b:Element) WHERE $hidden[r.id] IS NULL', []],
    ['MATCH (n:Need)-[:NEEDED_BY]->(e:Element) WHERE $hidden[n.id] IS NULL', []],
    ['MATCH (n:Need)-[:NEEDED_BY]->(e:Stakeholder) WHERE $hidden[e.id] IS NULL', ['n']],
    ['MATCH (p)--(s:Stakeholder) WHERE $hidden[s.id] IS NULL MATCH (q)--(s:Stakeholder)', ['s']],
  ])('which is found out where it is forgotten: %s', (text, told) => {
    expect(toldIn(text)).toEqual(told);
  });

  test.each(Object.keys(OTHERWISE))('%s is an exception that is still there', (file) => {
    expect(files).toContain(file);
  });
});
