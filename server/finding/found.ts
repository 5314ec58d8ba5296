/** What was found in an ecosystem, as one audience has it. */
import type { Audience } from '../access/sees.ts';
import type { Hidden } from '../read/hidden.ts';
import type { Finding, placer } from './compute.ts';
import type { Held, Lag } from './lagging.ts';

export type Found = {
  ecosystem: { id: string; slug: string };
  /** The revision and the day that the findings are of. */
  revision: number;
  day: string;
  /** False while a later revision is being looked at. */
  isCurrent: boolean;
  /** For whom, and what is hidden from them. */
  audience: Audience;
  hidden: Hidden;
  /** In their order. */
  findings: readonly Finding[];
  /** Of which revision those are that may lag, and what they are told apart from. */
  lag: Lag;
  held: Held;
  /** How many stakeholders and missions there are. */
  elements: number;
  /** Audiences who see all of the map that these were found on. */
  seenWhole: readonly Audience[];
  /** Where records are, as the snapshot of that revision has it. */
  place: ReturnType<typeof placer>;
};
