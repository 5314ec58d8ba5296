/**
 * The token of who is asked: it follows from their id and a secret, so that each mail and each list carries the same link, and only its
 * seal is kept. Whoever has it speaks for this one stakeholder, and is asked no more than the questions of the campaign.
 */
import type { Viewer } from '../access/viewer.ts';
import { NotFound } from '../errors.ts';
import { speaking } from '../joining/answers.ts';
import { sentence } from '../language/sentence.ts';
import type { People } from '../members/people.ts';
import type { Database } from '../neo4j/database.ts';
import { SURVEYED } from '../sign-in/authors.ts';
import { type CampaignByTokenRow, campaignByToken } from './campaign.queries.ts';
import { type Campaign, campaignIn, type Invitee, inviteeIn } from './campaign.ts';

type Sealing = Pick<People, 'sealed'>;

export const tokenOf = ({ sealed }: Sealing, invitee: string): string => sealed(`campaign ${invitee}`);

export const sealOf = (people: Sealing, invitee: string): string => people.sealed(tokenOf(people, invitee));

export const linkOf = (people: Pick<People, 'sealed' | 'publicUrl'>, invitee: string): string =>
  `${people.publicUrl}/respond#${tokenOf(people, invitee)}`;

export type Respondent = Omit<CampaignByTokenRow, 'invitee' | 'campaign'> & {
  invitee: Invitee;
  campaign: Campaign;
  viewer: Viewer;
};

/** Who has a token; undefined for whatever opens nothing. */
export async function respondentOf(
  { database, people }: { database: Database; people: Sealing },
  token: string,
): Promise<Respondent | undefined> {
  const [found] = await database.readLatest(campaignByToken, { token: people.sealed(token.slice(0, 100)) });
  if (!found) return undefined;
  const invitee = inviteeIn(found.invitee);
  if (!invitee.roundAt) return undefined;
  const { id, ecosystem } = invitee;
  const who = { ecosystem, account: `${SURVEYED}${id}`, isInvited: true } as const;
  const viewer = speaking(who, found.stakeholder.id);
  return { ...found, invitee, campaign: campaignIn(found.campaign), viewer };
}

/** The same. Throws `NotFound`, in one sentence for whatever opens nothing. */
export async function requireRespondent(
  parts: { database: Database; people: Sealing },
  token: string,
): Promise<Respondent> {
  const found = await respondentOf(parts, token);
  if (!found) throw new NotFound(sentence('campaign.noToken'));
  return found;
}
