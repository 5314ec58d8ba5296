import { textOrNull } from '../ui/fields.ts';
import type { Stored } from '../ui/record-form.ts';
import type { Interdependency } from './interdependency.documents.ts';
import { idOfSide, type Side, sideOf } from './link-status.ts';

export const STRENGTHS = ['1', '2', '3', '4', '5'] as const;
export const DIRECTIONS = ['DIRECTED', 'MUTUAL', 'UNDIRECTED'] as const;

/** An interdependency as typed in its form. */
export type LinkValues = {
  from: string;
  to: string;
  type: string;
  direction: (typeof DIRECTIONS)[number];
  strength: string | null;
  /** Said once, when it is declared. */
  declaredBy: Side;
  since: string;
  until: string;
  label: string;
  note: string;
  source: string;
};

/** A new link that starts at `from`. */
export function blankLink(from: string, to = ''): LinkValues {
  return {
    from,
    to,
    type: '',
    direction: 'DIRECTED',
    strength: null,
    declaredBy: 'FACILITATOR',
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
    declaredBy: sideOf(link.declaredBy, link),
    since: link.since ?? '',
    until: link.until ?? '',
    label: link.label ?? '',
    note: link.note ?? '',
    source: link.source ?? '',
  };
  return { id: link.id, version: link.version, values };
}

export function linkFieldsOf(values: LinkValues) {
  const { from, to, type, direction } = values;
  return {
    from,
    to,
    type,
    direction,
    declaredBy: idOfSide(values.declaredBy, values),
    strength: values.strength ? Number(values.strength) : null,
    since: textOrNull(values.since),
    until: textOrNull(values.until),
    label: textOrNull(values.label),
    note: textOrNull(values.note),
    source: textOrNull(values.source),
  };
}
