import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, isPassing, saidOf } from '../graphql/failure.ts';
import { ConflictView } from './conflict-view.tsx';
import { Dialog } from './dialog.tsx';
import type { Fields } from './fields.ts';
import style from './form-dialog.module.css';
import type { RecordForm } from './record-form.ts';

type Props<Values extends Fields> = {
  title: string;
  record: RecordForm<Values>;
  onClose(): void;
  /** How each field is called, in the order in which a conflict lists them. */
  labels: { [Name in keyof Values]: string };
  /** A value in words, where the value itself is not. */
  show?(name: keyof Values & string, value: unknown): string | undefined;
  submitLabel?: string;
  /** Asks little: on a phone too it leaves the page in sight. */
  small?: boolean;
  children: ReactNode;
};

/** A dialog around a record form: its fields, what went wrong, and a warning before typed work is lost. */
export function FormDialog<Values extends Fields>(props: Props<Values>) {
  const { record, onClose } = props;
  const [leaving, setLeaving] = useState(false);
  const dirty = record.form.isDirty();
  const blocker = useBlocker({
    shouldBlockFn: () => dirty && !record.sending,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  const close = () => (dirty ? setLeaving(true) : onClose());
  const asking = leaving || blocker.status === 'blocked';
  const stay = () => {
    setLeaving(false);
    blocker.reset?.();
  };
  const discard = () => {
    if (blocker.status === 'blocked') blocker.proceed();
    onClose();
  };
  const warning = asking && <Unsaved onStay={stay} onDiscard={discard} />;
  return (
    <Dialog title={props.title} onClose={close} alert={Boolean(props.small)}>
      {record.theirs ? (
        <>
          {warning}
          <ConflictView
            mine={record.form.getValues()}
            theirs={record.theirs.values}
            labels={props.labels}
            show={props.show}
            onKeepMine={record.keepMine}
            onTakeTheirs={record.takeTheirs}
          />
        </>
      ) : (
        <RecordFields
          record={record}
          end={
            <>
              {record.failure && <FailureAlert failure={record.failure} />}
              {warning || <Actions record={record} submitLabel={props.submitLabel} onCancel={close} />}
            </>
          }
        >
          {props.children}
        </RecordFields>
      )}
    </Dialog>
  );
}

type FieldsProps<Values extends Fields> = {
  record: RecordForm<Values>;
  /** What ends the form, below the fields. */
  end: ReactNode;
  children: ReactNode;
};

/** The form itself. Ctrl or Cmd+Enter goes on to the next from any field, and saves where there is none. */
function RecordFields<Values extends Fields>({ record, end, children }: FieldsProps<Values>) {
  const fields = useRef<HTMLFormElement>(null);
  const { submit, submitAndNext, sending, added } = record;
  const round = added.length;
  // Before the next is drawn: what is typed straight on belongs to it.
  useLayoutEffect(() => {
    if (round > 0) fields.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [round]);
  const onKeyDown = getHotkeyHandler([['mod+Enter', () => !sending && (submitAndNext ?? submit)()]]);
  return (
    <form ref={fields} className={style.form} data-ends onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <div className={style.fields}>
        <Stack gap="md">{children}</Stack>
      </div>
      <div className={style.foot}>{end}</div>
    </form>
  );
}

type ActionsProps<Values extends Fields> = {
  record: RecordForm<Values>;
  submitLabel: string | undefined;
  onCancel(): void;
};

/** What ends a form, always in sight, and what was added with it so far. */
function Actions<Values extends Fields>({ record, submitLabel, onCancel }: ActionsProps<Values>) {
  const { t } = useTranslation();
  const { failure, sending, added, submitAndNext } = record;
  return (
    <>
      <Text component="output" size="sm" className={style.added ?? ''}>
        {added.length > 0 && t('form.added', { name: added.at(-1), count: added.length })}
      </Text>
      <Group justify="flex-end" gap="xs" className={style.actions ?? ''}>
        <Button variant="default" onClick={onCancel}>
          {added.length > 0 && !record.form.isDirty() ? t('form.close') : t('form.cancel')}
        </Button>
        {submitAndNext && (
          <Button
            variant="light"
            aria-keyshortcuts="Control+Enter"
            disabled={sending}
            onClick={() => submitAndNext()}
          >
            {t('form.saveAndNext')}
          </Button>
        )}
        <Button type="submit" loading={sending}>
          {failure && isPassing(failure) ? t('form.retry') : (submitLabel ?? t('form.save'))}
        </Button>
      </Group>
    </>
  );
}

/** Asks before typed work is lost, where the buttons are that would lose it. */
export function Unsaved({ onStay, onDiscard }: { onStay(): void; onDiscard(): void }) {
  const { t } = useTranslation();
  return (
    <Alert
      role="alertdialog"
      color="orange"
      variant="light"
      title={t('form.unsaved')}
      // Orange words on orange have too little contrast.
      styles={{ label: { color: 'var(--ink)' } }}
    >
      <Group gap="xs" mt="xs">
        <Button size="sm" onClick={onStay} autoFocus>
          {t('form.stay')}
        </Button>
        <Button size="sm" variant="default" onClick={onDiscard}>
          {t('form.discard')}
        </Button>
      </Group>
    </Alert>
  );
}

/** Why nothing was saved, and what to do about it. */
export function FailureAlert({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  const said = saidOf(failure);
  const mayPass = isPassing(failure) || failure.code === 'UNKNOWN';
  const title = mayPass && said ? t('failure.later') : t(`failure.${failure.code}`);
  return (
    <Alert role="alert" color="red" variant="light" title={title}>
      {said} {mayPass && t('failure.kept')}
    </Alert>
  );
}
