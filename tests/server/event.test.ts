/** Gatherings, and who came to them. */
import { beforeAll, expect, test } from 'vitest';
import { codesOf, fieldsOf, type Input, makeRecord, recordsIn, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const gathering = (name: string, more: Input = {}) =>
  makeRecord(graphql, 'Event', { ecosystem: ecosystem.id, name, on: '2026-03-03', ...more });
const write = (field: string, input: Input) =>
  graphql(
    `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { revision } }`,
    { input },
  );
const read = async (id: string) =>
  (
    await graphql(
      `query ($id: ID!) { event(id: $id) { name on until attendanceCount
        attendances { totalCount nodes { part attendee { name } } } } }`,
      { id },
    )
  ).data.event;

test('A gathering counts who came, and each came to it once', async () => {
  const { id } = await gathering('Winter table', { until: '2026-03-04' });
  const [one, two] = [await make.stakeholder('One'), await make.stakeholder('Two')];
  await make.of('Attendance', { event: id, attendee: one.id, part: 'host' });
  await make.of('Attendance', { event: id, attendee: two.id });
  expect(await read(id)).toEqual({
    ...{ name: 'Winter table', on: '2026-03-03', until: '2026-03-04', attendanceCount: 2 },
    attendances: {
      totalCount: 2,
      nodes: [
        { part: 'host', attendee: { name: 'One' } },
        { part: null, attendee: { name: 'Two' } },
      ],
    },
  });
  const revision = await revisionOf(graphql, ecosystem.slug);
  const again = await write('createAttendance', { event: id, attendee: one.id });
  expect([codesOf(again), fieldsOf(again)]).toEqual([['INVALID'], ['attendee']]);
  expect(again.errors[0]?.message).toBe(
    'This stakeholder is recorded as having come already: change that attendance.',
  );
  expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  await make.of('Attendance', { event: (await gathering('Winter table')).id, attendee: one.id });
});

test('A gathering does not end before it begins', async () => {
  const input = { ecosystem: ecosystem.id, name: 'Backwards' };
  const backwards = await write('createEvent', { ...input, on: '2026-03-03', until: '2026-03-02' });
  expect([codesOf(backwards), fieldsOf(backwards)]).toEqual([['INVALID'], ['until']]);
  expect(codesOf(await write('createEvent', { ...input, on: '2026-03-03', until: '2026-03-03' }))).toEqual(
    [],
  );
});

test('A gathering is found from its place, its mission and those who came, and outlives them all', async () => {
  const [place, mission, guest] = [
    await make.place('Hall'),
    await make.mission('hall-for-all'),
    await make.stakeholder('Guest'),
  ];
  const { id } = await gathering('Open evening', { place: place.id, mission: mission.id });
  await make.of('Attendance', { event: id, attendee: guest.id });
  const { data } = await graphql(
    `query ($place: ID!, $mission: ID!, $guest: ID!) {
      place(id: $place) { events { nodes { name } } }
      mission(id: $mission) { events { nodes { name } } }
      stakeholder(id: $guest) { attendances { nodes { event { name } } } }
    }`,
    { place: place.id, mission: mission.id, guest: guest.id },
  );
  const found = { nodes: [{ name: 'Open evening' }] };
  expect(data).toEqual({
    place: { events: found },
    mission: { events: found },
    stakeholder: { attendances: { nodes: [{ event: { name: 'Open evening' } }] } },
  });
  for (const [noun, { id: gone, version }] of [
    ['Mission', mission],
    ['Stakeholder', guest],
    ['Place', place],
  ] as const) {
    const removed = await graphql(`mutation ($input: RemoveInput!) { remove${noun}(input: $input) { id } }`, {
      input: { id: gone, version },
    });
    expect(codesOf(removed)).toEqual([]);
  }
  expect(await read(id)).toMatchObject({ name: 'Open evening', attendanceCount: 0 });
});
