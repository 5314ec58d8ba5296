import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CombinedError, useClient } from 'urql';
import { addNewcomer, isAlike, type NewKind } from '../../element/newcomer.ts';
import { failureOf, saidOf } from '../../graphql/failure.ts';
import { filledFields, isUnseen, textOrNull } from '../../ui/fields.ts';
import { useRecordForm } from '../../ui/record-form.ts';
import { CreateInterdependencyDocument } from '../interdependency.documents.ts';
import type { Reader, SaidEnd, SaidLine, SaidLink } from './said-links.ts';

export type SaidValues = { text: string; source: string };

type Options = { ecosystem: string; reader: Reader; onSaved(saved: Saved): void; onClose(): void };

/** How many links were saved, and the revisions that it took, newcomers included. */
export type Saved = { count: number; revisions: readonly number[] };

/** Why a newcomer was refused: somebody here is like it. */
type Alike = { name: string; sentence: string };

const isUnderstood = ({ links }: SaidLine) =>
  links.length > 0 && links.every(({ from, to }) => from.is !== 'several' && to.is !== 'several');

/**
 * Saves what was said, line after line: a line that is saved leaves the form, one that is refused stays with all after it.
 * Each newcomer is recorded once, before the first link that names it.
 */
export function useSaidLinks({ ecosystem, reader, onSaved, onClose }: Options) {
  const { t } = useTranslation();
  const client = useClient();
  const [kinds, setKinds] = useState<ReadonlyMap<string, NewKind>>(new Map());
  const [alike, setAlike] = useState<Alike>();
  // What outlives a refusal: the same request keeps its key, and whoever was recorded is not recorded again.
  const kept = useRef({
    ...{ keys: new Map<string, string>(), ids: new Map<string, string>() },
    ...{ count: 0, revisions: [] as number[] },
  }).current;
  const accepted = useRef(new Set<string>()).current;

  const keyOf = (content: unknown) => {
    const written = JSON.stringify(content);
    const key = kept.keys.get(written) ?? crypto.randomUUID();
    kept.keys.set(written, key);
    return key;
  };
  const wrote = (revision: number | undefined) => {
    if (revision !== undefined) kept.revisions.push(revision);
  };
  const kindOf = (end: SaidEnd): NewKind =>
    (end.is === 'new' && (kinds.get(end.name) ?? (end.hashtag ? 'MISSION' : undefined))) || 'INSTITUTION';

  /** The id of an end, which is recorded when it is new. */
  async function idOf(end: SaidEnd): Promise<{ id: string } | { error: CombinedError | undefined }> {
    if (end.is === 'known') return { id: end.id };
    if (end.is === 'several') return { error: undefined };
    const { name, hashtag } = end;
    const known = kept.ids.get(name);
    if (known) return { id: known };
    const newcomer = { kind: kindOf(end), name, hashtag, evenIfAlike: accepted.has(name) };
    const { data, revision, error } = await addNewcomer(client, ecosystem, newcomer, keyOf(newcomer));
    wrote(revision);
    if (!data) {
      if (error && isAlike(error)) setAlike({ name, sentence: saidOf(failureOf(error)) ?? name });
      return { error };
    }
    kept.ids.set(name, data.id);
    return { id: data.id };
  }

  async function save({ from, to, type, direction }: SaidLink, source: string | null) {
    const start = await idOf(from);
    if ('error' in start) return start;
    const end = await idOf(to);
    if ('error' in end) return end;
    const fields = { from: start.id, to: end.id, type, direction, ...filledFields({ source }) };
    const input = { ...fields, idempotencyKey: keyOf(fields) };
    const { data, error } = await client.mutation(CreateInterdependencyDocument, { input }).toPromise();
    if (data) kept.count += 1;
    wrote(data?.createInterdependency.revision);
    return { error };
  }

  const record = useRecordForm<SaidValues, SaidValues, Saved>({
    stored: undefined,
    blank: { text: '', source: '' },
    validate: {
      text: (text) => {
        if (isUnseen(text)) return t('form.required');
        return reader.read(text).every(isUnderstood) ? null : t('said.rule');
      },
    },
    fieldsOf: (values) => values,
    create: async ({ text, source }) => {
      setAlike(undefined);
      const lines = reader.read(text);
      for (const [at, line] of lines.entries())
        for (const link of line.links) {
          const { error } = await save(link, textOrNull(source));
          if (!error) continue;
          const rest = lines.slice(at).map((each) => each.text);
          record.form.setFieldValue('text', rest.join('\n'));
          return { error };
        }
      return { data: kept };
    },
    explains: isAlike,
    onSaved,
    onUnchanged: onClose,
  });
  return {
    record,
    alike,
    addEvenSo() {
      if (alike) accepted.add(alike.name);
      record.submitAgain();
    },
    kindOf,
    setKind: (name: string, kind: NewKind) => setKinds((before) => new Map(before).set(name, kind)),
  };
}
