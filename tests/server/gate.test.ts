/** The gate for writing: who may, for every record that is touched, and the rules of kinds, whatever asks for the change. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { RULE, type Seen } from '../../server/access/sees.ts';
import { may, type Viewer } from '../../server/access/viewer.ts';
import { createChanges } from '../../server/background/changes.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { kindOf, type RecordState } from '../../server/kind/kind.ts';
import { complaint } from '../../server/language/sentence.ts';
import { change } from '../../server/write/change.ts';
import { withDependents } from '../../server/write/dependents.ts';
import { requireVersion } from '../../server/write/require-version.ts';
import { newborn } from '../../server/write/versions.ts';
import { newKey } from '../support/database.ts';
import { codesOf, fieldsOf, recordsIn, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database } = await testServer();
const changes = createChanges();
const viewer: Viewer = { id: 'curator', role: 'FACILITATOR' };

/** A change in plain code, as every mutation makes one. */
const request = (action = 'test') => ({ action, input: { idempotencyKey: newKey() } });

/** A facilitator who sees as little as the public does: what a partner will be who changes what is theirs. */
function seeingOnly(seen: Seen): void {
  const spied = vi.spyOn(RULE, 'seen').mockReturnValue(seen);
  onTestFinished(() => spied.mockRestore());
}

test('nobody touches through one ecosystem what another one holds', async () => {
  const [here, there] = [await freshEcosystem(), await freshEcosystem()];
  const { id } = await recordsIn(graphql, there.id).place('Elsewhere');
  expect(may(viewer, 'curate', here.id)).toBe(true);
  const revision = await revisionOf(graphql, here.slug);
  const before = { id, kind: 'Place', properties: { id, version: 1 }, refs: {} };
  const stolen = change({ database, viewer, changes }, request(), { ecosystem: here.id }, () => ({
    changes: [{ before }],
    answer: {},
  }));
  await expect(stolen).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  expect(await revisionOf(graphql, here.slug)).toBe(revision);
  expect((await graphql('query ($id: ID!) { place(id: $id) { id } }', { id })).data.place).toEqual({ id });
});

test('every record is asked for that a change touches, also those that change or go in consequence', async () => {
  const { id: ecosystem, slug } = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem);
  const place = await make.place('Harbour');
  const leaver = await make.stakeholder('Leaver', { place: place.id });
  const resource = await make.resource('Boats');
  await make.of('Offer', { by: leaver.id, resource: resource.id });
  await make.link(leaver, await make.mission('boats'));
  const revision = await revisionOf(graphql, slug);
  const visitor: Viewer = { id: 'visitor', role: 'VISITOR' };
  for (const { id: gone } of [leaver, place]) {
    const opening = { ecosystem, ids: [gone], around: [gone] };
    const withoutIt = change({ database, viewer: visitor, changes }, request(), opening, (opened) => {
      const follows = withDependents([opened.all.get(gone) as RecordState], opened).filter(
        (each) => each.follows,
      );
      expect(follows.length).toBeGreaterThan(0);
      return { changes: follows, answer: {} };
    });
    await expect(withoutIt).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  }
  expect(await revisionOf(graphql, slug)).toBe(revision);
});

test('the rules of a kind are asked whatever changes it, its single fields too', async () => {
  const { id: ecosystem } = await freshEcosystem();
  const kind = kindOf('Place');
  const make = (more: Record<string, unknown>) =>
    change({ database, viewer, changes }, request(), { ecosystem, numbers: 1 }, (opened) => {
      const base = newborn(kind, opened);
      const after = { ...base, properties: { ...base.properties, name: 'Mill', sortName: 'mill', ...more } };
      return { changes: [{ after }], answer: {} };
    });
  await expect(make({ name: 'two\nlines' })).rejects.toMatchObject({
    code: 'INVALID',
    details: { issues: [{ path: 'name' }] },
  });
  await expect(make({ name: undefined })).rejects.toMatchObject({ details: { issues: [{ path: 'name' }] } });
  await expect(make({ latitude: 91, longitude: 0 })).rejects.toMatchObject({
    details: { issues: [{ path: 'latitude' }] },
  });
  await expect(make({ latitude: 45 })).rejects.toMatchObject({ code: 'INVALID' });
  await expect(make({})).resolves.toEqual({});
});

test('an undo that would bring back what breaks a rule today is refused, and nothing is written', async () => {
  const { id: ecosystem, slug } = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem);
  const stakeholder = await make.stakeholder('Learner', { languages: ['fr'] });
  const update = await graphql(
    'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
    { input: { id: stakeholder.id, version: 1, languages: ['en'] } },
  );
  const { revision } = update.data.updateStakeholder;
  // As a rule that came with a later version of the program.
  const kind = kindOf('Stakeholder');
  const { rules } = kind;
  onTestFinished(() => void Object.assign(kind, { rules }));
  kind.rules = (context) => [
    ...(rules?.(context) ?? []),
    ((context.after.properties.languages ?? []) as string[]).includes('fr')
      ? complaint('languages', 'field.value')
      : undefined,
  ];
  const undone = await graphql('mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }', {
    input: { ecosystem, revision },
  });
  expect([codesOf(undone), fieldsOf(undone)]).toEqual([['INVALID'], ['languages']]);
  expect(await revisionOf(graphql, slug)).toBe(revision);
});

test('who loses a reference because its end is removed is not asked to make up for it', async () => {
  const { id: ecosystem } = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem);
  const [giver, mission] = [await make.stakeholder('Giver'), await make.mission('winter')];
  const gift = await make.of('Contribution', { by: giver.id, mission: mission.id, name: 'Wood' });
  const answer = await graphql('mutation ($input: RemoveInput!) { removeMission(input: $input) { id } }', {
    input: mission,
  });
  expect(answer.errors).toEqual([]);
  const { data } = await graphql('query ($id: ID!) { contribution(id: $id) { mission { id } } }', {
    id: gift.id,
  });
  expect(data.contribution).toEqual({ mission: null });
});

test('a conflict and likely duplicates tell a writer only what that writer may see', async () => {
  const { id: ecosystem } = await freshEcosystem();
  const make = recordsIn(graphql, ecosystem);
  const hidden = await make.stakeholder('Hidden Harbour Trust', { visibility: 'FACILITATORS' });
  const open = await make.stakeholder('Open Harbour Trust', { summary: 'seen' });
  const input = { ecosystem, kind: 'INSTITUTION', name: 'Hidden Harbour Trust' };
  const CREATE =
    'mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { revision } }';
  const UPDATE =
    'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }';
  expect(codesOf(await graphql(CREATE, { input }))).toEqual(['CONFLICT']);

  seeingOnly(['PUBLIC']);
  const late = await graphql(UPDATE, { input: { id: hidden.id, version: 9, name: 'Guess' } });
  expect([codesOf(late), JSON.stringify(late).includes('Hidden')]).toEqual([['NOT_FOUND'], false]);
  expect(codesOf(await graphql(UPDATE, { input: { id: open.id, version: 9 } }))).toEqual(['CONFLICT']);
  const alike = await graphql(CREATE, { input });
  expect([alike.errors, alike.data?.createStakeholder.revision > 0]).toEqual([[], true]);
});

test('a conflict names who was faster to facilitators alone', () => {
  const before = {
    id: 'abcdefgh-p1',
    kind: 'Place',
    properties: { version: 3, updatedBy: 'Ann', createdBy: 'Bea' },
    refs: {},
  };
  const conflictOf = (role: Viewer['role']): string => {
    const opened = { viewer: { id: 'x', role }, ecosystem: 'abcdefgh' };
    try {
      requireVersion(before, { id: before.id, version: 2 }, opened);
      return '';
    } catch (error) {
      return JSON.stringify([(error as Error).message, (error as { details: unknown }).details]);
    }
  };
  expect(conflictOf('FACILITATOR')).toMatch(/by Ann.*Bea/);
  for (const role of ['PLANNER', 'PARTNER', 'VISITOR'] as const) {
    expect(conflictOf(role)).toContain('it is now 3');
    expect(conflictOf(role)).not.toMatch(/Ann|Bea/);
  }
});

describe('an import', () => {
  const bring = (slug: string, sheet: string, who: Viewer = viewer) => {
    const reading = readKumuSheets({ elements: Buffer.from(sheet) });
    if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
    return importPlan({ database, ecosystem: { slug }, plan: reading.plan, viewer: who });
  };

  test('passes the gate: a rule of a kind that no sheet is searched for refuses it whole', async () => {
    const { slug } = await freshEcosystem();
    const revision = await revisionOf(graphql, slug);
    const kind = kindOf('Stakeholder');
    const { rules } = kind;
    onTestFinished(() => void Object.assign(kind, { rules }));
    kind.rules = ({ after }) => [
      after.properties.name === 'Nowhere Mill' ? complaint('name', 'field.value') : undefined,
    ];
    await expect(bring(slug, 'Label\nSomewhere Mill\nNowhere Mill')).rejects.toMatchObject({
      code: 'INVALID',
      details: { issues: [{ path: 'Nowhere Mill.name' }] },
    });
    expect(await revisionOf(graphql, slug)).toBe(revision);
  });

  test('is refused to who may not change what it would, whichever way it comes', async () => {
    const { slug } = await freshEcosystem();
    for (const role of ['PLANNER', 'PARTNER', 'VISITOR'] as const)
      await expect(bring(slug, 'Label\nMill', { id: 'x', role })).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    const { data } = await graphql('query ($s: String!) { stakeholders(ecosystem: $s) { totalCount } }', {
      s: slug,
    });
    expect(data.stakeholders.totalCount).toBe(0);
  });
});
