import { textOrNull } from '../ui/fields.ts';
import type { Stored } from '../ui/record-form.ts';
import type { Interdependency } from './interdependency.documents.ts';

export const DIRECTIONS = ['DIRECTED', 'MUTUAL', 'UNDIRECTED'] as const;
export const STATUSES = ['DECLARED', 'CONFIRMED', 'DISPUTED', 'ENDED'] as const;

/** An interdependency as typed in its form. */
export type LinkValues = {
  from: string;
  to: string;
  type: string;
  direction: (typeof DIRECTIONS)[number];
  strength: string | null;
  status: (typeof STATUSES)[number];
  since: string;
  until: string;
  label: string;
  note: string;
  source: string;
};

/** A new link that starts at `from`. */
export function blankLink(from: string): LinkValues {
  return {
    from,
    to: '',
    type: '',
    direction: 'DIRECTED',
    strength: null,
    status: 'DECLARED',
    since: '',
    until: '',
    label: '',
    note: '',
    source: '',
  };
}

export function storedLink(link: Interdependency): Stored<LinkValues> {
  const values = {
    from: link.from.id,
    to: link.to.id,
    type: link.type.key,
    direction: link.direction,
    strength: link.strength?.toString() ?? null,
    status: link.status,
    since: link.since ?? '',
    until: link.until ?? '',
    label: link.label ?? '',
    note: link.note ?? '',
    source: link.source ?? '',
  };
  return { id: link.id, version: link.version, values };
}

export function linkFieldsOf(values: LinkValues) {
  const { from, to, type, direction, status } = values;
  return {
    from,
    to,
    type,
    direction,
    status,
    strength: values.strength ? Number(values.strength) : null,
    since: textOrNull(values.since),
    until: textOrNull(values.until),
    label: textOrNull(values.label),
    note: textOrNull(values.note),
    source: textOrNull(values.source),
  };
}
