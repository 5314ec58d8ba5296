import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { filledFields } from '../ui/fields.ts';
import { useRecordForm } from '../ui/record-form.ts';
import {
  CreateInterdependencyDocument,
  type Interdependency,
  InterdependencyDocument,
  UpdateInterdependencyDocument,
} from './interdependency.documents.ts';
import { blankLink, linkFieldsOf, storedLink } from './link-values.ts';

type Options = {
  /** The link to change; a new one without. */
  link: Interdependency | undefined;
  /** Id of the element from which a new one starts. */
  start: string;
  /** Id of the element at which it ends, where that is known. */
  end?: string | undefined;
  onSaved(link: Interdependency): void;
  /** One was added, and the form goes on to the next. */
  onAdded?: ((link: Interdependency) => void) | undefined;
  onClose(): void;
};

/** The values of a link as they are typed, and how they are sent. */
export function useLinkForm({ link, start, end, onSaved, onAdded, onClose }: Options) {
  const { t } = useTranslation();
  const client = useClient();
  return useRecordForm({
    stored: link && storedLink(link),
    blank: blankLink(start, end),
    validate: {
      to: (to) => (to ? null : t('interdependency.toRule')),
      type: (type) => (type ? null : t('form.required')),
      until: (until, { since }) => (until && since && until < since ? t('interdependency.untilRule') : null),
    },
    fieldsOf: linkFieldsOf,
    create: async ({ from, to, type, ...rest }, idempotencyKey) => {
      const input = { ...filledFields(rest), from, to, type, idempotencyKey };
      const result = await client.mutation(CreateInterdependencyDocument, { input });
      return { ...result, data: result.data?.createInterdependency.interdependency };
    },
    update: async (
      { id, version },
      { from: _from, to: _to, declaredBy: _declaredBy, ...changes },
      idempotencyKey,
    ) => {
      const input = { id, version, ...changes, idempotencyKey };
      const result = await client.mutation(UpdateInterdependencyDocument, { input });
      return { ...result, data: result.data?.updateInterdependency.interdependency };
    },
    reread: async (id) => {
      const result = await client.query(InterdependencyDocument, { id }, { requestPolicy: 'network-only' });
      return result.data?.interdependency ? storedLink(result.data.interdependency) : undefined;
    },
    onSaved,
    onUnchanged: onClose,
    again: onAdded && {
      keeps: ['from', 'type', 'direction', 'declaredBy', 'source'],
      nameOf: () => '',
      onAdded,
    },
  });
}
