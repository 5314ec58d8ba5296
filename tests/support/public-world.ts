/** A small ecosystem in which everything is public, and much is missing: what a hidden actor could change without being seen. */
import type { KindName } from '../../server/kind/kind.ts';
import { type Graphql, type Input, type Made, recordsIn } from './records.ts';

/** Ids by what they are called here. */
export type World = { id: string; slug: string; ids: Record<string, string> };

/** The links: two triangles around `hub` and `mill`, joined by one link; a chain behind; somebody with five contacts. */
const LINKS: [string, string, string][] = [
  ['hub', 'mill', 'DEPENDS_ON'],
  ['hub', 'school', 'FUNDS'],
  ['school', 'clinic', 'SUPPLIES'],
  ['clinic', 'hub', 'DEPENDS_ON'],
  ['mill', 'baker', 'SUPPLIES'],
  ['mill', 'farm', 'ADVISES'],
  ['baker', 'farm', 'DEPENDS_ON'],
  ['farm', 'guild', 'ADVISES'],
  ['guild', 'choir', 'FUNDS'],
  ['guild', 'theatre', 'FUNDS'],
  ['guild', 'library', 'FUNDS'],
  ['guild', 'named', 'DEPENDS_ON'],
  ['choir', 'theatre', 'ADVISES'],
  ['ferry', 'port', 'SUPPLIES'],
];

export async function publicWorld(graphql: Graphql, ecosystem: { id: string; slug: string }): Promise<World> {
  const make = recordsIn(graphql, ecosystem.id);
  const ids: Record<string, string> = {};
  const put = async (key: string, made: Promise<Made>) => {
    ids[key] = (await made).id;
  };
  const own = (kind: KindName, input: Input) => make.of(kind, { ecosystem: ecosystem.id, ...input });
  const of = (key: string) => ids[key] as string;

  await put('town', make.place('Town'));
  await put('north', make.place('North', { within: of('town'), latitude: 45, longitude: -66 }));
  await put('south', make.place('South', { within: of('town'), latitude: 45.5, longitude: -66.2 }));
  await put('east', make.place('East', { within: of('town') }));
  await put('west', make.place('West', { within: of('town') }));
  const sectors = ['HEALTH', 'EDUCATION', 'PRIVATE', 'MUNICIPAL'];
  const names = [...new Set(LINKS.flat())].filter((name) => name === name.toLowerCase() && name !== 'named');
  for (const [index, name] of [...names, 'loner'].entries())
    await put(
      name,
      make.stakeholder(`${name} house`, {
        place: of(index % 2 === 0 ? 'north' : 'south'),
        sector: sectors[index % sectors.length],
        visibility: 'PUBLIC',
        tags: ['house'],
        status: 'REGISTERED',
      }),
    );
  await put('named', make.stakeholder('Named only', { status: 'NOMINATED', visibility: 'PUBLIC' }));
  for (const [from, to, type] of LINKS) await make.link(of(from), of(to), { type });

  for (const hashtag of ['snow', 'river', 'forest', 'meadow'])
    await put(hashtag, make.mission(hashtag, { place: of('town'), state: 'ACTIVE' }));
  for (const [mission, on] of [
    ['snow', ['hub', 'school']],
    ['river', ['hub', 'school', 'clinic', 'mill']],
    ['forest', ['hub', 'school', 'clinic', 'baker']],
    ['meadow', ['hub', 'school', 'clinic', 'farm']],
  ] as const)
    for (const who of on) await make.link(of(who), of(mission), { type: 'CONTRIBUTES_TO' });

  await put('room', make.resource('Room'));
  await put('hall', make.resource('Hall', { broader: of('room') }));
  await put('tools', make.resource('Tools'));
  await put('funder', make.of('Role', { mission: of('snow'), kind: 'FUNDER' }));
  await put('convenor', make.of('Role', { mission: of('snow'), kind: 'CONVENOR', minimum: 2 }));
  await make.of('Seat', { role: of('convenor'), holder: of('clinic') });
  await put('vacant', make.of('Seat', { role: of('funder') }));
  await put('lacked', make.of('Need', { by: of('snow'), resource: of('tools'), place: of('north') }));
  const amounts = { quantity: 10, unit: 'hours' };
  await put('partly', make.of('Need', { by: of('clinic'), resource: of('room'), ...amounts }));
  await put('single', make.of('Need', { by: of('farm'), resource: of('hall'), unit: 'days', quantity: 1 }));
  await put(
    'offered',
    make.of('Offer', { by: of('school'), resource: of('hall'), quantity: 4, unit: 'hours' }),
  );
  await put('days', make.of('Offer', { by: of('baker'), resource: of('hall'), quantity: 3, unit: 'days' }));
  await put('club', own('Community', { kind: 'PRACTICE', name: 'Club' }));
  for (const member of ['hub', 'school', 'clinic'])
    await make.of('Membership', { community: of('club'), member: of(member) });
  await put('fair', own('Event', { name: 'Fair', on: '2026-01-02' }));
  await put(
    'charter',
    own('Charter', { title: 'Charter', text: 'Be kind.', edition: '1', adoptedOn: '2026-01-02' }),
  );
  await put(
    'given',
    make.of('Contribution', { by: of('hub'), resource: of('room'), mission: of('snow'), name: 'A room' }),
  );
  await put('indicator', make.of('Indicator', { mission: of('snow'), name: 'Roads', unit: 'km' }));
  return { ...ecosystem, ids };
}
