/** How findings about links, missions and needs are kept up: see server/finding/keep-up.ts. */
import type { KeptUp } from '../../finding/finding.ts';
import {
  all,
  back,
  forth,
  its,
  itself,
  links,
  linksBetweenEnds,
  only,
  unlessNew,
  type Way,
  way,
} from '../../finding/ways.ts';
import { isApart, tyingAnew } from '../apart.ts';

/** Kept under a link: of one that changed itself, and of those at a stakeholder or a mission that did. */
export const UNDER_LINK: KeptUp = {
  under: 0,
  ways: {
    Interdependency: [way(itself)],
    Stakeholder: [way(itself, links)],
    Mission: [way(itself, links)],
    Nomination: [way(its('nominee'), links)],
  },
};

/** The same where every link between the same two counts. */
export const UNDER_LINK_OF_TWO: KeptUp = {
  ...UNDER_LINK,
  ways: { ...UNDER_LINK.ways, Interdependency: [way(linksBetweenEnds)] },
};

/** Kept under a mission, the first or the second that a finding names. A stakeholder that comes or goes does so with its seats and links. */
export const underMission = (under: 0 | 1): KeptUp => ({
  under,
  ways: {
    Mission: [way(itself)],
    Role: [way(its('mission'))],
    Seat: [way(its('role'), forth('OF_MISSION'))],
    Indicator: [way(its('mission'))],
    Measure: [way(its('indicator'), forth('OF_MISSION'))],
    Interdependency: [way(its('from', 'to'), only('Mission'))],
    Contribution: [way(its('mission'))],
    Offer: [way(its('mission'))],
    Stakeholder: [],
  },
});

/** Missions held against one another: all again when anything of one has changed, or of a stakeholder. */
export const AMONG_MISSIONS: KeptUp = {
  under: 0,
  isWhole: true,
  ways: { ...underMission(0).ways, Stakeholder: [way(unlessNew)] },
};

/** Missions and the places around them: who is where counts for all of them. */
const { Stakeholder: _, ...ofMissions } = underMission(0).ways;
export const MISSIONS_AND_PLACES: KeptUp = { under: 0, ways: ofMissions };

/** From resources to the needs that they may serve: those of the same and of any that they are a part of. */
const toNeeds = [all('PART_OF'), back('OF_RESOURCE'), only('Need')] as const;
const everything: Way = async () => undefined;
/** Everything when one has changed in this way, else along the way. */
const whenChanged =
  (ref: string, otherwise: Way): Way =>
  (changed, around) => {
    const moved = changed.some(
      ({ before, after }) => before && after && before.refs[ref] !== after.refs[ref],
    );
    return (moved ? everything : otherwise)(changed, around);
  };

/** Kept under a need: of one that changed itself, and of all that an offer may serve which did. */
export const UNDER_NEED: KeptUp = {
  under: 0,
  ways: {
    Need: [way(itself)],
    Offer: [way(its('resource'), ...toNeeds)],
    Commitment: [way(its('need')), way(its('offer'), forth('OF_RESOURCE'), ...toNeeds)],
    Resource: [whenChanged('broader', way(itself, back('OF_RESOURCE'), only('Need')))],
    Stakeholder: [
      way(itself, back('NEEDED_BY')),
      way(itself, back('OFFERED_BY'), forth('OF_RESOURCE'), ...toNeeds),
    ],
    Mission: [way(itself, back('NEEDED_BY')), way(itself, back('FOR_MISSION'), only('Need'))],
    // What is at a place that came or went changed with it.
    Place: [async (changed) => (changed.some(({ before, after }) => before && after) ? undefined : [])],
  },
};

/** Kept under a link, need, offer or mission. */
export const UNDER_FACT: KeptUp = {
  under: 0,
  ways: {
    Interdependency: [way(itself)],
    Need: [way(itself)],
    Offer: [way(itself)],
    Mission: [way(itself), way(itself, links), way(itself, back('NEEDED_BY'))],
    Stakeholder: [way(itself, links), way(itself, back('NEEDED_BY')), way(itself, back('OFFERED_BY'))],
    Resource: [way(itself, back('OF_RESOURCE'))],
  },
};

/** Kept under a stakeholder or a mission: of one that changed itself, and of both ends of a link that did. */
export const UNDER_ELEMENT: KeptUp = {
  under: 0,
  ways: {
    Stakeholder: [way(itself)],
    Mission: [way(itself)],
    Interdependency: [way(its('from', 'to'))],
  },
};

/** Kept under who was named: of each that changed itself, and of whom a nomination that did names. */
export const UNDER_NOMINEE: KeptUp = {
  under: 0,
  ways: { Stakeholder: [way(itself)], Nomination: [way(its('nominee'))] },
};

/** Who has to accept a charter: all again when there is another one. */
export const UNDER_SIGNATORY: KeptUp = {
  under: 0,
  ways: { Acceptance: [way(its('by'))], Stakeholder: [way(itself)], Seat: [way(its('holder'))] },
};

/** Groups that are linked with nobody else: told anew when a link came or went between two that are not linked otherwise. */
export const SEPARATE_GROUPS: KeptUp = {
  under: 0,
  ways: {
    Interdependency: [
      async (changed, around) => {
        const tying = tyingAnew(changed, around.today);
        return isApart(tying, around) ? tying.map(({ id }) => id) : [];
      },
    ],
    Stakeholder: [way(unlessNew)],
    Mission: [way(unlessNew)],
  },
};
