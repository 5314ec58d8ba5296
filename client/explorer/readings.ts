import { type MapAddress, readMapAddress } from '../app/address.ts';
import type { Reading } from '../app/reading.ts';
import { campaigns } from '../campaign/reading.ts';
import { compare } from '../compare/reading.ts';
import { coverage } from '../coverage/reading.ts';
import { gaps } from '../gaps/reading.ts';
import { influence } from '../influence/reading.ts';
import { introductions } from '../introduction/reading.ts';
import { likely } from '../likely/reading.ts';
import { LISTS } from '../lists.ts';
import { mobilisation } from '../mobilisation/reading.ts';
import { names } from '../names/reading.ts';
import { path } from '../path/reading.ts';
import { questions } from '../question/reading.ts';
import { report } from '../report/reading.ts';
import { synergies } from '../synergy/reading.ts';
import { unseen } from '../unseen/reading.ts';
import { results } from '../value/reading.ts';
import { whatIf } from '../what-if/reading.ts';

/** What can be read off the map, in the order of their panel: the one list that knows them all. */
export const READINGS: readonly Reading[] = [
  gaps,
  unseen,
  synergies,
  introductions,
  mobilisation,
  influence,
  questions,
  likely,
  names,
  path,
  compare,
  whatIf,
  coverage,
  campaigns,
  results,
  report,
];

/** Checks what the address of a map says, its readings and lists included. */
export const readAddress = (raw: Record<string, unknown>): MapAddress => readMapAddress(raw, READINGS, LISTS);
