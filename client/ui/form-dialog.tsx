import { Alert, Button, Group, Stack } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Failure, isPassing, saidOf } from '../graphql/failure.ts';
import { ConflictView } from './conflict-view.tsx';
import { Dialog } from './dialog.tsx';
import type { Fields } from './fields.ts';
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
  const { t } = useTranslation();
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
  return (
    <Dialog title={props.title} onClose={close} alert={Boolean(props.small)}>
      {asking && (
        <Alert role="alertdialog" color="orange" title={t('form.unsaved')} mb="md" variant="light">
          <Group gap="xs" mt="xs">
            <Button size="sm" onClick={stay} data-autofocus>
              {t('form.stay')}
            </Button>
            <Button size="sm" variant="default" onClick={discard}>
              {t('form.discard')}
            </Button>
          </Group>
        </Alert>
      )}
      {record.theirs ? (
        <ConflictView
          mine={record.form.getValues()}
          theirs={record.theirs.values}
          labels={props.labels}
          show={props.show}
          onKeepMine={record.keepMine}
          onTakeTheirs={record.takeTheirs}
        />
      ) : (
        <form onSubmit={record.submit} noValidate>
          <Stack gap="md">
            {props.children}
            {record.failure && <FailureAlert failure={record.failure} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={close}>
                {t('form.cancel')}
              </Button>
              <Button type="submit" loading={record.sending}>
                {record.failure && isPassing(record.failure)
                  ? t('form.retry')
                  : (props.submitLabel ?? t('form.save'))}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
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
