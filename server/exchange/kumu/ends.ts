import { type Sentence, sentence } from '../../language/sentence.ts';
import { fold, HASHTAG_MAX, normalizeHashtag } from '../../text.ts';
import type { ElementsRead } from './elements.ts';
import { plainAddress } from './names.ts';
import type { PlannedElement, SheetName, Spot } from './plan.ts';

/** The cell that names an element: where it is, and how to say something about it. */
export type Naming = Spot & {
  sheet: SheetName;
  /** What somebody is who has no row; an institution unless the sheet says so. */
  kind?: 'INSTITUTION' | 'INDIVIDUAL' | undefined;
  issue(said: Sentence): undefined;
  notice(said: Sentence): void;
};

/**
 * The element that a cell names. One that has no row is planned under this name, as an institution unless told otherwise; undefined, with an
 * issue, when several have the name or it is a place.
 */
export function endNamed(called: string, read: ElementsRead, at: Naming): PlannedElement | undefined {
  // Linked profiles name others by their address.
  const name =
    /^https?:\/\//i.test(called) && read.ends.find(called).length === 0 ? plainAddress(called) : called;
  const { kind = 'INSTITUTION' } = at;
  const key = `${kind.toLowerCase()}:${fold(name)}`;
  const found = read.ends.find(name);
  // An element that kept its key and changed its label is still meant by the old one.
  const ends = found.length > 0 ? found : read.ends.find(key);
  const [element, ...others] = ends.filter((end) => typeof end !== 'string');
  if (others.length > 0) return at.issue(sentence('ends.several'));
  if (element) return element;
  if (ends.length > 0) return at.issue(sentence('ends.place'));
  const hashtag = name.startsWith('#') ? normalizeHashtag(name) : '';
  if (hashtag !== '' && hashtag.length <= HASHTAG_MAX) return missionTagged(hashtag, read, at);
  at.notice(sentence('ends.added'));
  return plan(read, at, { key, kind, name, assumed: at.kind ? ['status'] : ['kind', 'status'] });
}

/** The mission of a hashtag. One that has no row is planned under the hashtag alone. */
export function missionTagged(hashtag: string, read: ElementsRead, at: Naming): PlannedElement {
  const mission = read.missions.get(hashtag);
  if (mission) return mission;
  at.notice(sentence('ends.missionAdded', { hashtag }));
  const name = `#${hashtag}`;
  const planned = plan(read, at, {
    key: `mission:${name}`,
    kind: 'MISSION',
    name,
    hashtag,
    assumed: ['hashtag'],
  });
  read.missions.set(hashtag, planned);
  return planned;
}

function plan(
  read: ElementsRead,
  { row, file, sheet }: Naming,
  known: Pick<PlannedElement, 'key' | 'kind' | 'name' | 'hashtag' | 'assumed'>,
): PlannedElement {
  const element: PlannedElement = {
    ...known,
    otherNames: [],
    status: 'LISTED',
    tags: [],
    attributes: {},
    row,
    ...(file !== undefined && { file }),
    onlyNamed: true,
    ...(sheet !== 'connections' && { namedIn: sheet }),
  };
  read.elements.push(element);
  read.ends.add(element, element.name);
  return element;
}
