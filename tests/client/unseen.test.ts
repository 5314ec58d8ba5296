/** Who is missing, as it is drawn: the curve in its frame, its table, and what the address asks about. */
import { describe, expect, it } from 'vitest';
import { MISSION_TEMPLATES } from '../../client/mission/mission-templates.ts';
import { aboutOf } from '../../client/unseen/about.ts';
import { linesOf, rowsOf, topOf } from '../../client/unseen/curve-points.ts';
import { lackingRoles } from '../../client/unseen/lacking-roles.ts';
import { namesIn } from '../../client/unseen/names-in.ts';

const frame = { width: 120, height: 60, left: 10, right: 10, top: 5, bottom: 5 };
const point = (lists: number, names: number, isExtrapolated = false) => ({ lists, names, isExtrapolated });

describe('the curve of names', () => {
  const points = [point(0, 0), point(5, 8), point(10, 12, true)];

  it('is full as far as there are lists, and goes on from there as expected', () => {
    const { found, expected, now } = linesOf(points, frame);
    expect(now).toEqual(points[1]);
    expect(found).toBe('10.0,55.0 60.0,35.0');
    expect(expected).toBe('60.0,35.0 110.0,25.0');
  });

  it('ends where there is nothing to expect', () => {
    expect(linesOf(points.slice(0, 2), frame).expected).toBe('');
  });

  it('stands in a frame of a round height', () => {
    expect(topOf(points)).toBe(20);
    expect(topOf([point(0, 0)])).toBe(1);
    expect(topOf([point(0, 223.2)])).toBe(300);
  });

  it('is a table of a dozen rows that keeps the last list and the end', () => {
    const many = Array.from({ length: 101 }, (_, at) => point(at, at, at > 50));
    const rows = rowsOf(many);
    expect(rows.length).toBeLessThanOrEqual(14);
    expect(rows.map(({ lists }) => lists)).toEqual(expect.arrayContaining([0, 50, 100]));
  });
});

describe('what is asked about', () => {
  it('is told by the address: a sector by its name, a place and a mission by their ids', () => {
    expect(aboutOf(undefined)).toEqual({});
    expect(aboutOf('HEALTH')).toEqual({ sector: 'HEALTH' });
    expect(aboutOf('k3f9x2ab-p12')).toEqual({ place: 'k3f9x2ab-p12' });
    expect(aboutOf('k3f9x2ab-m3')).toEqual({ mission: 'k3f9x2ab-m3' });
  });
});

describe('a mission held against a template', () => {
  const role = (kind: string, title: string | null = null) => ({ kind, title, titleFr: null });
  const { roles } = MISSION_TEMPLATES.education;
  const lacks = (...own: ReturnType<typeof role>[]) => lackingRoles(roles, own).map(({ title }) => title);

  it('lacks the roles that none of its own stands for: by title, else by kind where that has no title', () => {
    expect(lacks()).toHaveLength(roles.length);
    expect(
      lacks(role('CONVENOR'), role('OTHER', 'FONDATION OU MINISTERE'), role('EVALUATOR', 'Audit')),
    ).toEqual([
      'School or school board',
      'Community organisation',
      'Shared measurement',
      'Pupils and their families',
      'Employer',
    ]);
    // One role stands for one of the template.
    expect(lacks(role('OPERATOR'))).toContain('Community organisation');
    expect(lacks(role('OPERATOR'), role('OPERATOR'))).not.toContain('Community organisation');
    expect(lackingRoles(roles, roles)).toEqual([]);
  });
});

describe('a pasted register', () => {
  it('is one name a line, without bullets and quotes, and the first column of a sheet', () => {
    expect(namesIn('• Ville de Laval\r\n\r\n"Food Bank"\tLaval\n  – Café L’Autre  \n')).toEqual([
      'Ville de Laval',
      'Food Bank',
      'Café L’Autre',
    ]);
    expect(namesIn(' \n\t\n')).toEqual([]);
  });
});
