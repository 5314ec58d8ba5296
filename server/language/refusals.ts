/** Every sentence by which something is refused, by key, in both languages; one file a group under refusals/. */
import { CALLS } from './refusals/calls.ts';
import { CAMPAIGNS } from './refusals/campaigns.ts';
import { CONTACT } from './refusals/contact.ts';
import { FILES } from './refusals/files.ts';
import { IMPORT } from './refusals/import.ts';
import { INTRODUCTIONS } from './refusals/introductions.ts';
import { JOINING } from './refusals/joining.ts';
import { LINKS } from './refusals/links.ts';
import { MEMBERS } from './refusals/members.ts';
import { MODERATION } from './refusals/moderation.ts';
import { QUESTIONS } from './refusals/questions.ts';
import { READINGS } from './refusals/readings.ts';
import { RECORDS } from './refusals/records.ts';
import { REQUESTS } from './refusals/requests.ts';
import { ROOM } from './refusals/room.ts';
import { SHEET_RECORDS } from './refusals/sheet-records.ts';
import { SHEETS } from './refusals/sheets.ts';
import { SIGN_IN } from './refusals/sign-in.ts';
import { START } from './refusals/start.ts';

export const REFUSALS = {
  ...REQUESTS,
  ...RECORDS,
  ...LINKS,
  ...READINGS,
  ...QUESTIONS,
  ...IMPORT,
  ...SHEETS,
  ...FILES,
  ...SHEET_RECORDS,
  ...SIGN_IN,
  ...CONTACT,
  ...MEMBERS,
  ...MODERATION,
  ...JOINING,
  ...CALLS,
  ...INTRODUCTIONS,
  ...CAMPAIGNS,
  ...ROOM,
  ...START,
} as const;
