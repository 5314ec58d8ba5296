/** What can be added to a stakeholder and to a mission, in the order of their panels: what stands behind *Add…*. */
import type { ComponentType } from 'react';
import { stakeholderAcceptances } from '../charter/acceptances.ts';
import { stakeholderMemberships } from '../community/memberships.ts';
import { stakeholderAttendances } from '../event/attendances.ts';
import { indicators } from '../mission/indicators.ts';
import { roles } from '../mission/roles.ts';
import { TakeSeat } from '../mission/take-seat.tsx';
import { missionNominations, nominationsMade, nominationsReceived } from '../nomination/nominations.ts';
import { NewRecord } from '../record/new-record.tsx';
import type { Listed, Noun } from '../record/noun.ts';
import { missionContributions, stakeholderContributions } from '../resource/contributions.ts';
import { missionNeeds, needsForMission, stakeholderNeeds } from '../resource/needs.ts';
import { missionOffers, stakeholderOffers } from '../resource/offers.ts';

export type Added = {
  /** Its words are those of the noun: `noun.<name>.add`. */
  name: string;
  /** The dialog in which it is added. */
  Form: ComponentType<{ of: string; onClose(): void }>;
  /** Added by who speaks for the stakeholder too, */
  own?: true | undefined;
  /** who calls it so, where they do not add it as facilitators do. */
  ownWord?: 'seat.takeOne';
};

function adding<Row extends Listed>(noun: Noun<Row>): Added {
  return { name: noun.name, own: noun.own, Form: (asked) => <NewRecord noun={noun} {...asked} /> };
}

export const ADDED_TO_STAKEHOLDER: readonly Added[] = [
  adding(stakeholderNeeds),
  adding(stakeholderOffers),
  { name: 'heldSeat', own: true, ownWord: 'seat.takeOne', Form: TakeSeat },
  adding(stakeholderMemberships),
  adding(stakeholderContributions),
  adding(stakeholderAttendances),
  adding(nominationsMade),
  adding(nominationsReceived),
  adding(stakeholderAcceptances),
];

export const ADDED_TO_MISSION: readonly Added[] = [
  adding(indicators),
  adding(missionContributions),
  adding(roles),
  adding(missionNeeds),
  adding(needsForMission),
  adding(missionOffers),
  adding(missionNominations),
];
