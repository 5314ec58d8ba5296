import { describe, expect, it } from 'vitest';
import { readerOf, type SaidEnd } from '../../client/interdependency/said/said-links.ts';

const own = (key: string, label: string, labelFr: string | null) => ({ key, label, labelFr, own: true });
const builtIn = (key: string) => ({ key, label: key, labelFr: null, own: false });
const types = [
  ...['FUNDS', 'COLLABORATES_WITH', 'DEPENDS_ON', 'MEMBER_OF', 'CONTRIBUTES_TO'].map(builtIn),
  own('LENDS', 'Lends tools to', 'Prête des outils à'),
];
const known = [
  { id: 's1', names: ['Newmarket Public Library', 'Bibliothèque de Newmarket'] },
  { id: 's2', names: ['Food Bank', 'Banque alimentaire'] },
  { id: 's3', names: ['L’Hôpital régional'] },
  { id: 's4', names: ['North Needs Food'] },
  { id: 's5', names: ['Library Friends'] },
  { id: 'm1', names: ['Every child reads', 'readbynine'] },
];
const reader = readerOf(known, types);
const word = (end: SaidEnd) =>
  end.is === 'known'
    ? end.id
    : end.is === 'new'
      ? `new ${end.hashtag ? '#' : ''}${end.name}`
      : `? ${end.names.length}`;
const said = (text: string) =>
  reader
    .read(text)
    .map(({ links }) => links.map(({ from, type, to }) => `${word(from)} ${type} ${word(to)}`).join('; '));

describe('links that are said in words', () => {
  it('are read in either language, from either end', () => {
    expect(said('Newmarket Public Library funds Food Bank')).toEqual(['s1 FUNDS s2']);
    expect(said('food bank is funded by the newmarket public library.')).toEqual(['s1 FUNDS s2']);
    expect(said('La bibliothèque de Newmarket finance la banque alimentaire')).toEqual(['s1 FUNDS s2']);
    expect(said("La banque alimentaire dépend de l'hôpital régional")).toEqual(['s2 DEPENDS_ON s3']);
    expect(said('Food Bank lends tools to Hôpital régional')).toEqual(['s2 LENDS s3']);
    expect(said('Food Bank contributes to #readbynine')).toEqual(['s2 CONTRIBUTES_TO m1']);
  });

  it('are one a line; several who are named together are so many links', () => {
    expect(said('Food Bank works with Hôpital régional\n\nLibrary Friends fund Food Bank')).toEqual([
      's2 COLLABORATES_WITH s3',
      's5 FUNDS s2',
    ]);
    expect(said('Library Friends fund Food Bank, Hôpital régional and the School')).toEqual([
      's5 FUNDS s2; s5 FUNDS s3; s5 FUNDS new the School',
    ]);
  });

  it('are cut where the names are, although a name holds a verb', () => {
    expect(said('North Needs Food funds Food Bank')).toEqual(['s4 FUNDS s2']);
    expect(said('Food Bank funds North Needs Food')).toEqual(['s2 FUNDS s4']);
  });

  it('name by a part of the name whom nobody else could be, and ask where several could be meant', () => {
    expect(said('Hôpital funds Friends')).toEqual(['s3 FUNDS s5']);
    expect(said('The Library funds Food Bank')).toEqual(['? 2 FUNDS s2']);
  });

  it('name newcomers as they were written, and a mission by its tag', () => {
    expect(said('Town Hall funds #warm-rooms')).toEqual(['new Town Hall FUNDS new #warm-rooms']);
    expect(said('Sisters and Brothers funds Food Bank')).toEqual(['new Sisters and Brothers FUNDS s2']);
  });

  it('are nothing where no way of being linked is named, or an end is left out', () => {
    expect(said('Library and Food Bank\nfunds Food Bank\nFood Bank funds')).toEqual(['', '', '']);
  });

  it('say the same of both ends where the type does', () => {
    const [line] = reader.read('Food Bank works with Library Friends');
    expect(line?.links[0]?.direction).toBe('MUTUAL');
    expect(reader.read('Food Bank funds Library Friends')[0]?.links[0]?.direction).toBe('DIRECTED');
  });
});
