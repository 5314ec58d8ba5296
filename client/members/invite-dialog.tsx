import { Button, NumberInput, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { saidOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { copyText } from '../ui/copy.ts';
import { Dialog } from '../ui/dialog.tsx';
import { submissionKeys } from '../ui/fields.ts';
import { FailureAlert, Unsaved } from '../ui/form-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { addressesIn } from './addresses.ts';
import { InviteDocument, type Invited, type Spoken } from './members.documents.ts';
import { DialogFoot, type Given, RoleFields, sentOf } from './role-fields.tsx';
import { ShownLink } from './shown-link.tsx';
import { useSending } from './use-sending.ts';

type Props = {
  ecosystem: Ecosystem;
  /** For whom those who are invited are to speak: nobody unless told. */
  speaksFor?: readonly Spoken[];
  onMade(): void;
  onClose(): void;
};

/** Invites by mail, each address for itself, or by one link with a code for phones. */
export function InviteDialog({ ecosystem, speaksFor = [], onMade, onClose }: Props) {
  const { t } = useTranslation();
  const [made, setMade] = useState<readonly Invited[]>();
  const [text, setText] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  // A list that was put together is not lost to a press beside the dialog.
  const close = () => (made || text.trim() === '' ? onClose() : setLeaving(true));
  return (
    <Dialog title={t('people.invite')} onClose={close}>
      {made ? (
        <Made invited={made} />
      ) : (
        <Form
          {...{ ecosystem, speaksFor, text, setText }}
          onClose={close}
          leaving={isLeaving && <Unsaved onStay={() => setLeaving(false)} onDiscard={onClose} />}
          onMade={(invited) => {
            setMade(invited);
            onMade();
          }}
        />
      )}
    </Dialog>
  );
}

/** What was made: links where nothing was mailed. */
function Made({ invited }: { invited: readonly Invited[] }) {
  const { t } = useTranslation();
  const mailed = invited.filter(({ link }) => !link);
  const toHandOn = invited.filter(({ email, link }) => email && link);
  return (
    <Stack gap="lg">
      {mailed.length > 0 && (
        <Text component="output" display="block">
          {t('people.mailed', { count: mailed.length })}
        </Text>
      )}
      {toHandOn.length > 0 && <Text>{t('people.notMailed', { count: toHandOn.length })}</Text>}
      {toHandOn.length > 1 && <CopyLinks invited={toHandOn} />}
      {invited.map(({ id, email, link }) => link && <ShownLink key={id} link={link} to={email} />)}
    </Stack>
  );
}

/** All links at once, each with whom it is for: a line each, as a sheet takes them. */
function CopyLinks({ invited }: { invited: readonly Invited[] }) {
  const { t } = useTranslation();
  const tell = useNotice();
  const lines = invited.map(({ email, link }) => `${email}\t${link}`).join('\n');
  const copy = async () => tell(t((await copyText(lines)) ? 'people.copiedAll' : 'people.notCopied'));
  return <Button onClick={() => void copy()}>{t('people.copyAll', { count: invited.length })}</Button>;
}

type Way = 'mail' | 'link';

type FormProps = Pick<Props, 'ecosystem' | 'onClose'> & {
  speaksFor: readonly Spoken[];
  text: string;
  setText(text: string): void;
  /** Asks before what was typed is lost. */
  leaving: ReactNode;
  onMade(made: readonly Invited[]): void;
};

function Form({ ecosystem, speaksFor, text, setText, leaving, onMade, onClose }: FormProps) {
  const { t } = useTranslation();
  const client = useClient();
  const here = useLanguage();
  const { sending, failure, send, forget } = useSending();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const [way, setWay] = useState<Way>('mail');
  const [given, setGiven] = useState<Given>({ role: 'PARTNER', speaksFor });
  const [language, setLanguage] = useState(here === 'fr' ? 'FR' : 'EN');
  const [days, setDays] = useState(14);
  const [most, setMost] = useState(1);
  const [lacks, setLacks] = useState(false);
  const emails = addressesIn(text);
  const isRefused = failure?.issues.some(({ path }) => path === 'emails');
  const wrong =
    lacks && emails.length === 0 ? t('people.noEmails') : failure && isRefused ? saidOf(failure) : undefined;
  const uses = given.role === 'FACILITATOR' ? 1 : most;
  const submit = async () => {
    if (way === 'mail' && emails.length === 0) return setLacks(true);
    const asked = {
      ...{ ecosystem: ecosystem.id, ...sentOf(given), days },
      ...(way === 'mail' ? { emails, language: language as 'EN' | 'FR' } : { most: uses }),
    };
    const input = { ...asked, idempotencyKey: keyFor(JSON.stringify(asked)) };
    const sent = await send(() => client.mutation(InviteDocument, { input }).toPromise());
    if (sent?.data) onMade(sent.data.invite.invited);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <SegmentedControl
          fullWidth
          aria-label={t('people.way')}
          value={way}
          onChange={(value) => setWay(value === 'link' ? 'link' : 'mail')}
          data={[
            { value: 'mail', label: t('people.byMail') },
            { value: 'link', label: t('people.byLink') },
          ]}
        />
        {way === 'mail' && (
          <Addresses
            {...{ text, wrong, count: emails.length }}
            onChange={(next) => {
              setText(next);
              setLacks(false);
              forget();
            }}
          />
        )}
        <RoleFields {...{ ecosystem, given }} onChange={setGiven} />
        {way === 'mail' && (
          <Select
            label={t('people.mailLanguage')}
            allowDeselect={false}
            data={[
              { value: 'EN', label: 'English' },
              { value: 'FR', label: 'Français' },
            ]}
            value={language}
            onChange={(value) => setLanguage(value ?? language)}
          />
        )}
        <Limits
          {...{ days, setDays, most, setMost }}
          hasMost={way === 'link' && given.role !== 'FACILITATOR'}
        />
        {failure && !wrong && <FailureAlert failure={failure} />}
        {leaving || (
          <DialogFoot
            word={t(way === 'mail' ? 'people.send' : 'people.make')}
            sending={sending}
            onClose={onClose}
          />
        )}
      </Stack>
    </form>
  );
}

type AddressesProps = {
  text: string;
  wrong: string | undefined;
  count: number;
  onChange(text: string): void;
};

/** Addresses as they are pasted. What is wrong with them is said here, not below where it would have to be looked for. */
function Addresses({ text, wrong, count, onChange }: AddressesProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wrong) field.current?.focus();
  }, [wrong]);
  return (
    <Textarea
      ref={field}
      label={t('people.emails')}
      description={count > 0 ? t('people.emailCount', { count }) : t('people.emailsText')}
      autosize
      minRows={3}
      maxRows={8}
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      data-autofocus
      value={text}
      error={wrong}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type LimitsProps = {
  days: number;
  setDays(days: number): void;
  most: number;
  setMost(most: number): void;
  /** Whether several can use it. */
  hasMost: boolean;
};

/** For how long an invitation is good, and for how many. */
function Limits({ days, setDays, most, setMost, hasMost }: LimitsProps) {
  const { t } = useTranslation();
  return (
    <>
      <NumberInput
        label={t('people.days')}
        {...{ min: 1, max: 90, value: days, allowDecimal: false }}
        onChange={(value) => setDays(Number(value) || 1)}
      />
      {hasMost && (
        <NumberInput
          label={t('people.most')}
          {...{ min: 1, max: 500, value: most, allowDecimal: false }}
          onChange={(value) => setMost(Number(value) || 1)}
        />
      )}
    </>
  );
}
