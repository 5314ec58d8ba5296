import { Button, NumberInput, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { saidOf } from '../graphql/failure.ts';
import { useLanguage } from '../language/i18n.ts';
import { copyText } from '../ui/copy.ts';
import { Dialog } from '../ui/dialog.tsx';
import { submissionKeys } from '../ui/fields.ts';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import { addressesIn } from './addresses.ts';
import { InviteDocument, type Invited } from './members.documents.ts';
import { DialogFoot, type Given, RoleFields, sentOf } from './role-fields.tsx';
import { ShownLink } from './shown-link.tsx';
import { useSending } from './use-sending.ts';

type Props = { ecosystem: Ecosystem; onMade(): void; onClose(): void };

/** Invites by mail, each address for itself, or by one link with a code for phones. */
export function InviteDialog({ ecosystem, onMade, onClose }: Props) {
  const { t } = useTranslation();
  const [made, setMade] = useState<readonly Invited[]>();
  return (
    <Dialog title={t('people.invite')} onClose={onClose}>
      {made ? (
        <Made invited={made} />
      ) : (
        <Form
          ecosystem={ecosystem}
          onClose={onClose}
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

function Form({
  ecosystem,
  onMade,
  onClose,
}: Pick<Props, 'ecosystem' | 'onClose'> & { onMade(made: readonly Invited[]): void }) {
  const { t } = useTranslation();
  const client = useClient();
  const here = useLanguage();
  const { sending, failure, send, forget } = useSending();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const [way, setWay] = useState<Way>('mail');
  const [given, setGiven] = useState<Given>({ role: 'PARTNER', speaksFor: [] });
  const [text, setText] = useState('');
  const [language, setLanguage] = useState(here === 'fr' ? 'FR' : 'EN');
  const [days, setDays] = useState(14);
  const [most, setMost] = useState(1);
  const [lacks, setLacks] = useState(false);
  const emails = addressesIn(text);
  // What is wrong with what was pasted is said there, and not below where it would have to be looked for.
  const wrong = failure?.issues.some(({ path }) => path === 'emails') ? saidOf(failure) : undefined;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (wrong || lacks) field.current?.focus();
  }, [wrong, lacks]);
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
          <Textarea
            ref={field}
            label={t('people.emails')}
            description={
              emails.length > 0 ? t('people.emailCount', { count: emails.length }) : t('people.emailsText')
            }
            autosize
            minRows={3}
            maxRows={8}
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            data-autofocus
            value={text}
            error={wrong ?? (lacks && emails.length === 0 && t('people.noEmails'))}
            onChange={(event) => {
              setText(event.currentTarget.value);
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
        <NumberInput
          label={t('people.days')}
          {...{ min: 1, max: 90, value: days, allowDecimal: false }}
          onChange={(value) => setDays(Number(value) || 1)}
        />
        {way === 'link' && given.role !== 'FACILITATOR' && (
          <NumberInput
            label={t('people.most')}
            {...{ min: 1, max: 500, value: most, allowDecimal: false }}
            onChange={(value) => setMost(Number(value) || 1)}
          />
        )}
        {failure && !wrong && <FailureAlert failure={failure} />}
        <DialogFoot
          word={t(way === 'mail' ? 'people.send' : 'people.make')}
          sending={sending}
          onClose={onClose}
        />
      </Stack>
    </form>
  );
}
