/** Whether somebody who is asked said a thing before, under an account or in another campaign: by where their mail arrives. */
import { type Declaration, declarationsOf } from '../interdependency/declarations.ts';
import { interdependencyAddresses } from '../interdependency/interdependency.queries.ts';
import { mailboxOf } from '../interdependency/same-person.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { SURVEYED } from '../sign-in/authors.ts';
import { campaignAddresses } from './campaign.queries.ts';
import type { Respondent } from './token.ts';

/** Nobody answers for both sides: tells of a link which declarations are of the same person. */
export async function sayersOf(database: Database, { email, viewer }: Respondent) {
  const own = email && mailboxOf(email);
  return async (run: Run, link: RecordState): Promise<(declaration: Declaration) => boolean> => {
    const others = [...new Set(declarationsOf(link).map(({ by }) => by))].filter((by) => by !== viewer.id);
    if (!own || others.length === 0) return ({ by }) => by === viewer.id;
    const asked = others.flatMap((by) => (by.startsWith(SURVEYED) ? [by.slice(SURVEYED.length)] : []));
    const rows = [
      ...(await run(interdependencyAddresses, { ids: others })),
      ...(await database.readLatest(campaignAddresses, { ids: asked })).map(({ id, ...row }) => ({
        ...row,
        id: `${SURVEYED}${id}`,
      })),
    ];
    const same = new Set(rows.flatMap((row) => (mailboxOf(row.email) === own ? [row.id] : [])));
    return ({ by }) => by === viewer.id || same.has(by);
  };
}
