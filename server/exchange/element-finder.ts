// Whom the rows of a sheet mean among the elements of an ecosystem: by what they are called now, were called, or are called elsewhere.
import type { RecordState } from '../kind/kind.ts';
import { likenessKeys, likenessReasons } from '../stakeholder/likeness.ts';
import { fold } from '../text.ts';
import { byIdOrKey, finder, importKeyIn, nameKey } from './compare.ts';
import type { PlannedElement } from './kumu/plan.ts';
import { type Candidate, type MatchedBy, nameIn } from './trail.ts';

/** A stakeholder that was merged into another one. */
export type Former = { was: RecordState; now: RecordState };

/** What is stored that the elements of a plan can mean. */
export type StoredElements = {
  /** By keys, names and hashtags, and those that a person chose. */
  found: readonly RecordState[];
  /** Stakeholders that are called like some of the plan. */
  alike: readonly RecordState[];
  formers: readonly Former[];
};

/** What a row means: one record, none, or several of which a person has to choose. */
export type Found = { match?: RecordState; by?: MatchedBy; several?: RecordState[]; alike?: Candidate[] };

/** `choices`: by key, the id of whom a person has chosen; any other word says that it is none of them. */
export function findAll(
  planned: readonly PlannedElement[],
  stored: StoredElements,
  choices: ReadonlyMap<string, string>,
): Map<PlannedElement, Found> {
  const byId = new Map([...stored.alike, ...stored.found].map((state) => [state.id, state]));
  const direct = directFinder(planned, stored);
  const found = new Map<PlannedElement, Found>();
  for (const element of planned) {
    const choice = choices.get(element.key);
    const chosen = byId.get(choice ?? '');
    const named = chosen ? { match: chosen, by: 'CHOICE' as const } : direct(element);
    found.set(element, choice !== undefined && named.several ? {} : named);
  }
  const others = new LikeNamed(stored.alike.map((state) => byId.get(state.id) ?? state));
  for (const [element, { match, several }] of found)
    if (!match && !several && element.kind !== 'MISSION' && !choices.has(element.key))
      found.set(element, others.find(element));
  return found;
}

/** By key, by name, and by what it was before it was merged. */
function directFinder(
  planned: readonly PlannedElement[],
  { found, formers }: StoredElements,
): (element: PlannedElement) => Found {
  const kindOf = ({ properties }: RecordState) => String(properties.kind);
  const find = finder(found, kindOf, new Set(planned.map(({ key }) => key)));
  const keys = byIdOrKey(found);
  const byHashtag = new Map(found.map((state) => [state.properties.hashtag, state]));
  const byFormerKey = new Map(formers.map((former) => [importKeyIn(former.was), former.now]));
  const byFormerName = Map.groupBy(formers, ({ was }) => String(was.properties.sortName));
  return (element) => {
    const { key, kind, name, onlyNamed, hashtag } = element;
    // A mission that is only named is named by its hashtag.
    const tagged = onlyNamed && hashtag ? byHashtag.get(hashtag) : undefined;
    if (tagged) return { match: tagged, by: 'HASHTAG' };
    const former = byFormerKey.get(key) ?? (onlyNamed && byFormerKey.get(name));
    if (former && !keys.has(key)) return { match: former, by: 'FORMER' };
    const [match, ...more] = find(element);
    if (match && more.length > 0) return { several: [match, ...more] };
    if (match) return { match, by: isOwnKey(key, element, match) ? 'ID' : 'NAME' };
    const [was, ...others] = (byFormerName.get(fold(name)) ?? []).filter(
      (each) => onlyNamed || kindOf(each.was) === kind,
    );
    return was && others.every(({ now }) => now.id === was.now.id) ? { match: was.now, by: 'FORMER' } : {};
  };
}

function isOwnKey(key: string, { kind, name, onlyNamed }: PlannedElement, match: RecordState): boolean {
  if (match.id === key) return true;
  const importKey = importKeyIn(match);
  return key !== nameKey(kind, fold(name)) ? importKey === key : Boolean(onlyNamed) && importKey === name;
}

/** Stakeholders by what else they are called, by their sites, and by all that looks like it. */
class LikeNamed {
  readonly #states: readonly RecordState[];
  readonly #byKey = new Map<string, RecordState[]>();

  constructor(states: readonly RecordState[]) {
    this.#states = states;
    for (const state of states)
      for (const key of (state.properties.likeness ?? []) as string[]) {
        const same = this.#byKey.get(key);
        if (same) same.push(state);
        else this.#byKey.set(key, [state]);
      }
  }

  find(element: PlannedElement): Found {
    if (this.#states.length === 0 || element.isNew) return {};
    const isOfKind = ({ properties }: RecordState) =>
      element.assumed?.includes('kind') || properties.kind === element.kind;
    const alike = [
      ...new Set(likenessKeys(said(element)).flatMap((key) => this.#byKey.get(key) ?? [])),
    ].filter(isOfKind);
    // Another row may call it by its own name: the two rows are one then.
    const [called, ...more] = alike.filter((state) => isCalled(element, state));
    if (called && more.length === 0) return { match: called, by: 'OTHER_NAME' };
    const candidates = alike.map((state) => ({
      ...{ is: state.id, name: nameIn(state) },
      because: likenessReasons(said(element), state.properties),
    }));
    const [only] = candidates;
    const isSame = only?.because.includes('WEBSITE') && only.because.length > 1;
    if (isSame && candidates.length === 1 && alike[0]) return { match: alike[0], by: 'WEBSITE' };
    return candidates.length > 0 ? { alike: candidates } : {};
  }
}

function said({ name, nameFr, otherNames, website }: PlannedElement): Record<string, unknown> {
  return { name, nameFr, otherNames, website };
}

/** Whether one of the names of a row is exactly, but for case and accents, one that is stored. */
function isCalled({ name, nameFr, otherNames }: PlannedElement, { properties }: RecordState): boolean {
  const own = [name, ...(nameFr ? [nameFr] : []), ...otherNames].map(fold);
  const theirs = [properties.name, properties.nameFr, ...((properties.otherNames ?? []) as string[])];
  return theirs.some((each) => typeof each === 'string' && own.includes(fold(each)));
}
