import { textOrNull } from '../ui/fields.ts';
import type { ElementDetail } from './element.documents.ts';

/** What the forms of stakeholders and missions have in common, as typed. */
export type ElementValues = {
  name: string;
  nameFr: string;
  otherNames: string[];
  summary: string;
  summaryFr: string;
  website: string;
  tags: string[];
  place: string | null;
  source: string;
};

export const BLANK_ELEMENT: ElementValues = {
  name: '',
  nameFr: '',
  otherNames: [],
  summary: '',
  summaryFr: '',
  website: '',
  tags: [],
  place: null,
  source: '',
};

export function elementValuesOf(element: ElementDetail): ElementValues {
  return {
    name: element.name,
    nameFr: element.nameFr ?? '',
    otherNames: [...element.otherNames],
    summary: element.summary ?? '',
    summaryFr: element.summaryFr ?? '',
    website: element.website ?? '',
    tags: [...element.tags],
    place: element.place?.id ?? null,
    source: element.source ?? '',
  };
}

export function elementFieldsOf(values: ElementValues) {
  return {
    name: values.name.trim(),
    nameFr: textOrNull(values.nameFr),
    otherNames: values.otherNames,
    summary: textOrNull(values.summary),
    summaryFr: textOrNull(values.summaryFr),
    website: textOrNull(values.website),
    tags: values.tags,
    place: values.place,
    source: textOrNull(values.source),
  };
}

/** Whether a text is an address of the web that may be shown as a link. */
export function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
