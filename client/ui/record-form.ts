/**
 * A form that creates or changes one stored thing: it validates, sends, shows the server's complaints at their field,
 * keeps what was typed when the server is away, and on a conflict holds both versions.
 */

import { type FormRulesRecord, type UseFormReturnType, useForm } from '@mantine/form';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CombinedError } from 'urql';
import { type Failure, failureOf } from '../graphql/failure.ts';
import { changedFields, type Fields, submissionKeys, typedMeanwhile } from './fields.ts';
import { useNotice } from './notice.ts';

export type Stored<Values> = { id: string; version: number; values: Values };

/** What came back: the thing saved, or why it was not. */
export type Answer<Data> = { data?: Data | undefined; error?: CombinedError | undefined };

export type RecordFormOptions<Values extends Fields, Sent extends Fields, Data> = {
  /** What is stored now; undefined to create. */
  stored: Stored<Values> | undefined;
  blank: Values;
  validate: FormRulesRecord<Values>;
  /** The values as the server takes them, null where nothing was typed. */
  fieldsOf(values: Values): Sent;
  create(fields: Sent, idempotencyKey: string): Promise<Answer<Data>>;
  /** Left out, with `reread`, where a form only creates. */
  update?(
    stored: { id: string; version: number },
    changes: Partial<Sent>,
    idempotencyKey: string,
  ): Promise<Answer<Data>>;
  /** Reads what is stored once more, to show it beside what was typed. */
  reread?(id: string): Promise<Stored<Values> | undefined>;
  /** True for a refusal that the form explains in its own way. */
  explains?(error: CombinedError): boolean;
  onSaved(data: Data): void;
  /** Nothing was changed: there is nothing to send. */
  onUnchanged(): void;
  /** Another can be added straight after this one; left out where one is all there is to add. */
  again?: Again<Values, Data> | undefined;
};

/** How one goes on to the next. */
export type Again<Values, Data> = {
  /** The values of the saved one that the next starts with: what a series has in common. */
  keeps: readonly (keyof Values & string)[];
  /** What the one that was saved is called. */
  nameOf(values: Values): string;
  onAdded?(data: Data): void;
};

export type RecordForm<Values extends Fields> = {
  form: UseFormReturnType<Values>;
  sending: boolean;
  failure: Failure | undefined;
  /** What somebody else stored meanwhile. */
  theirs: Stored<Values> | undefined;
  /** The names of those that were added since the form was opened. */
  added: readonly string[];
  submit(): void;
  /** Saves, and begins the next; undefined where there is no next. */
  submitAndNext: (() => void) | undefined;
  /** Submits once more in the way that was asked for last. */
  submitAgain(): void;
  /** Sends this reader's changes on top of the other version. */
  keepMine(): void;
  /** Drops this reader's changes for the other version. */
  takeTheirs(): void;
};

const UNKNOWN: Failure = { code: 'UNKNOWN', message: '', issues: [], current: undefined };

/** The path of an issue as the form names its fields. */
function fieldOf(path: string): string {
  return path.replace(/^input\./, '');
}

export function useRecordForm<Values extends Fields, Sent extends Fields, Data>(
  options: RecordFormOptions<Values, Sent, Data>,
): RecordForm<Values> {
  const notice = useNotice();
  const [base, setBase] = useState(options.stored);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [theirs, setTheirs] = useState<Stored<Values>>();
  const [added, setAdded] = useState<readonly string[]>([]);
  const newKeys = () => submissionKeys(() => crypto.randomUUID());
  const keys = useRef(newKeys());
  const asked = useRef<Again<Values, Data>>(undefined);
  const form = useForm<Values>({
    initialValues: base?.values ?? options.blank,
    validate: options.validate,
    validateInputOnBlur: true,
  });

  /** Unfolds the sections of the fields that have to be corrected and moves to the first of them. */
  function lead(fields: readonly string[]): void {
    const nodes = fields.map((field) => form.getInputNode(field));
    for (const node of nodes) node?.closest('details')?.setAttribute('open', '');
    nodes[0]?.focus();
  }

  async function explain(error: CombinedError): Promise<void> {
    if (options.explains?.(error)) return;
    const found = failureOf(error);
    if (found.isKept) {
      notice(found.message);
      return options.onUnchanged();
    }
    setFailure(found);
    for (const issue of found.issues) form.setFieldError(fieldOf(issue.path), issue.message);
    lead(found.issues.map((issue) => fieldOf(issue.path)));
    if (found.code !== 'CONFLICT' || !base || !options.reread) return;
    const now = await options.reread(base.id);
    if (now && now.version !== base.version) setTheirs(now);
  }

  /** Begins the next with what it has in common with the one that was saved. */
  function next({ keeps, nameOf, onAdded }: Again<Values, Data>, values: Values, data: Data): void {
    const kept = Object.fromEntries(keeps.map((name) => [name, values[name]])) as Partial<Values>;
    const start = { ...options.blank, ...kept };
    // Whoever types on while a slow server answers has begun the next already.
    const begun = typedMeanwhile(values, form.getValues(), keeps);
    form.setInitialValues(start);
    form.setValues({ ...start, ...begun });
    form.resetDirty(start);
    form.clearErrors();
    // The same content once more is one more.
    keys.current = newKeys();
    setAdded((before) => [...before, nameOf(values)]);
    onAdded?.(data);
  }

  async function send(
    values: Values,
    target: Stored<Values> | undefined,
    again?: Again<Values, Data>,
  ): Promise<void> {
    const fields = options.fieldsOf(values);
    const changes = base ? changedFields(options.fieldsOf(base.values), fields) : {};
    if (target && Object.keys(changes).length === 0) return options.onUnchanged();
    asked.current = again;
    setSending(true);
    setFailure(undefined);
    const key = keys.current([target?.version, target ? changes : fields]);
    const sent = target ? options.update?.(target, changes, key) : options.create(fields, key);
    const result = await sent?.catch(() => undefined);
    const data = result?.data;
    setSending(false);
    if (result?.error) await explain(result.error);
    // At once: a key that is pressed before the fields are drawn anew would bring back what stood in them.
    else if (data && again) flushSync(() => next(again, values, data));
    else if (data) options.onSaved(data);
    else setFailure(UNKNOWN);
  }

  const submitting = (follow?: Again<Values, Data>) =>
    form.onSubmit(
      (values) => send(values, base, follow),
      (errors) => lead(Object.keys(errors)),
    );
  const again = base ? undefined : options.again;
  return {
    form,
    sending,
    failure,
    theirs,
    added,
    submit: submitting(),
    submitAndNext: again && submitting(again),
    submitAgain: () => submitting(asked.current)(),
    keepMine() {
      setTheirs(undefined);
      void send(form.getValues(), theirs);
    },
    takeTheirs() {
      if (!theirs) return;
      setBase(theirs);
      form.setInitialValues(theirs.values);
      form.setValues(theirs.values);
      form.resetDirty(theirs.values);
      setTheirs(undefined);
      setFailure(undefined);
    },
  };
}
