/**
 * A change of a record by somebody who may have seen an earlier version of it. What two people change apart from each other
 * does not conflict: the later change is laid over the earlier one. See docs/decisions/0020-changes-apart.md.
 */
import type { Kind, RecordState } from '../kind/kind.ts';
import type { Run } from '../neo4j/database.ts';
import { complaintsOf } from './gate.ts';
import type { Opened } from './opened.ts';
import { requireVersion } from './require-version.ts';
import { settle } from './settle.ts';
import { nextVersion } from './versions.ts';
import { writeEarlier } from './write.queries.ts';

type Input = Record<string, unknown> & { id: string; version: number };

/**
 * What a record becomes by an input. Throws `NotFound` when there is nothing to change, `Conflict` with both versions when
 * somebody else has changed the same fields since, or when what both want together breaks a rule.
 */
export async function amend(
  kind: Kind,
  before: RecordState | undefined,
  input: Input,
  opened: Opened,
  run: Run,
): Promise<{ before: RecordState; after: RecordState }> {
  const seen = before && (await versionSeen(before, input, opened, run));
  if (!seen) {
    requireVersion(before, input, opened);
    return { before, after: settle(kind, before, nextVersion(before, opened), input, opened) };
  }
  const mine = settle(kind, seen, seen, input, opened);
  const wanted = Object.keys(input).filter((name) => differs(seen, mine, name));
  const isTaken = (name: string) =>
    [name, ...companions(kind, name)].some((each) => differs(seen, before, each));
  if (wanted.some(isTaken)) requireVersion(before, input, opened);
  const own = Object.fromEntries(wanted.map((name) => [name, input[name]]));
  const after = settle(kind, before, nextVersion(before, opened), own, opened);
  const find = (id: string) => opened.all.get(id);
  const isBroken =
    complaintsOf(before, after, find).length > 0 && complaintsOf(seen, mine, find).length === 0;
  if (isBroken) requireVersion(before, input, opened);
  return { before, after };
}

/** The earlier version that the writer saw, if it is one of the last; undefined when they saw the newest, or none that was. */
async function versionSeen(
  { id, properties }: RecordState,
  { version }: Input,
  { ecosystem }: Opened,
  run: Run,
): Promise<RecordState | undefined> {
  if (version >= Number(properties.version)) return undefined;
  const earlier = await run(writeEarlier, { ecosystem, record: id });
  return earlier
    .flatMap(({ before }) => (before ? [JSON.parse(before) as RecordState] : []))
    .find((state) => state.properties.version === version);
}

/** Whether a field or a reference of a record says something else in another state of it. */
function differs(one: RecordState, other: RecordState, name: string): boolean {
  const said = ({ properties, refs }: RecordState) => JSON.stringify(refs[name] ?? properties[name]);
  return name in VERSION ? false : said(one) !== said(other);
}

/** What an input says besides fields. */
const VERSION = { id: true, version: true, idempotencyKey: true };

/** The fields that only say something together with this one: who changes one of them has looked at all. */
function companions({ fields }: Kind, name: string): string[] {
  const own = fields[name]?.with;
  const others = Object.entries(fields).filter(([, field]) => field.with === name);
  return [...(own === undefined ? [] : [own]), ...others.map(([other]) => other)];
}
