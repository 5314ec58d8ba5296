/** Imports every declaration and declares nothing. */
import './ecosystem/ecosystem.ts';
import './stakeholder/stakeholder.ts';
import './mission/mission.ts';
import './place/place.ts';
import './resource/resource.ts';
import './resource/contribution.ts';
import './interdependency/interdependency.ts';
import './interdependency/interdependency-type.ts';
import './community/community.ts';
import './charter/charter.ts';
import './event/event.ts';
import './nomination/nomination.ts';
import './question/question.ts';
import './likely/denied-link.ts';
import './names/not-stakeholder.ts';
import './synergy/proposal.ts';
import './introduction/introduction.ts';
