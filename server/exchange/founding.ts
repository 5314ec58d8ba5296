// What an ecosystem has from its first day: its facts, the first resources, its charter, rules of engagement and gatherings.
import { FIRST_RESOURCES } from '../resource/resource.ts';
import { fold, trimmed } from '../text.ts';
import { present } from './compare.ts';
import type { RecordKind } from './identity.ts';
import type { PlannedRecord } from './kumu/plan.ts';

/** Where an import goes. What is beside the slug is used only when the import founds the ecosystem. */
export type Destination = {
  slug: string;
  name?: string;
  nameFr?: string;
  summary?: string;
  summaryFr?: string;
  language?: 'EN' | 'FR';
  source?: string;
  charter?: {
    edition?: string;
    title: string;
    text: string;
    textFr?: string;
    adoptedOn?: string;
    source?: string;
  };
  /** Gatherings, in more words than a sheet has for them. */
  events?: readonly {
    name: string;
    nameFr?: string;
    on: string;
    until?: string;
    note?: string;
    source?: string;
  }[];
  /** Rules of engagement. */
  rules?: readonly { name: string; nameFr?: string; text?: string; textFr?: string; source?: string }[];
};

/** The properties of a new ecosystem. Without a name, the words of its address are its name. */
export function foundingFacts({
  slug,
  name,
  charter: _,
  rules: __,
  events: ___,
  ...facts
}: Destination): Record<string, unknown> {
  const words = slug.split('-').filter((word) => word !== '');
  const spelt = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  const called = name === undefined ? spelt : trimmed(name);
  return present({ language: 'EN', ...facts, slug, name: called, sortName: fold(called) });
}

/** The records of a new ecosystem. */
export function foundingRecords({ charter, rules = [], events = [] }: Destination): PlannedRecord[] {
  return [
    ...FIRST_RESOURCES.map(({ name, nameFr, units }) =>
      record('Resource', { name, nameFr, units: [...units] }),
    ),
    ...(charter ? [record('Charter', { edition: '1', ...charter })] : []),
    ...events.map((event) => record('Event', { ...event })),
    ...rules.map((rule) => record('EngagementRule', { ...rule })),
  ];
}

function record(kind: RecordKind, properties: Record<string, unknown>): PlannedRecord {
  const key = `${kind}\n${properties.name ?? properties.edition}\nfounding`;
  return { key, kind, properties, refs: {}, nth: 1, row: 1, column: '' };
}
