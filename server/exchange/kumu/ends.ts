import { type Sentence, sentence } from '../../language/sentence.ts';
import { fold } from '../../text.ts';
import type { ElementsRead } from './elements.ts';
import type { PlannedElement, SheetName } from './plan.ts';

/** The cell that names an element: where it is, and how to say something about it. */
export type Naming = {
  row: number;
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
export function endNamed(name: string, read: ElementsRead, at: Naming): PlannedElement | undefined {
  const { kind = 'INSTITUTION' } = at;
  const key = `${kind.toLowerCase()}:${fold(name)}`;
  const found = read.ends.find(name);
  // An element that kept its key and changed its label is still meant by the old one.
  const ends = found.length > 0 ? found : read.ends.find(key);
  const [element, ...others] = ends.filter((end) => end !== 'PLACE');
  if (others.length > 0) return at.issue(sentence('ends.several'));
  if (element) return element;
  if (ends.length > 0) return at.issue(sentence('ends.place'));
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
  { row, sheet }: Naming,
  known: Pick<PlannedElement, 'key' | 'kind' | 'name' | 'hashtag' | 'assumed'>,
): PlannedElement {
  const element: PlannedElement = {
    ...known,
    otherNames: [],
    status: 'LISTED',
    tags: [],
    attributes: {},
    row,
    onlyNamed: true,
    ...(sheet !== 'connections' && { namedIn: sheet }),
  };
  read.elements.push(element);
  read.ends.add(element, element.name);
  return element;
}
