/** The two steps of signing in: an address, then the code that was sent to it. */
import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLost } from './use-lost.ts';
import { type Problem, type SigningIn, useSecondsUntil } from './use-sign-in.ts';

type Props = { signing: SigningIn; codes: 'MAILED' | 'SHOWN' };

/** `codes`: whether a code is mailed, or shown here. */
export function SignInForm({ signing, codes }: Props) {
  return signing.step === 'address' ? (
    <AddressStep signing={signing} codes={codes} />
  ) : (
    <CodeStep signing={signing} />
  );
}

/** What is wrong with what stands in the field; what else went wrong is said below it. */
const OWN: readonly string[] = ['noAddress', 'noCode'];
const isOfField = (problem: Problem) =>
  'said' in problem ? problem.seconds === undefined : OWN.includes(problem.kind);

/** What went wrong, in words. */
function useProblem(problem: Problem | undefined) {
  const { t } = useTranslation();
  if (!problem) return {};
  const minutes = 'said' in problem && problem.seconds ? Math.ceil(problem.seconds / 60) : 0;
  const said = 'said' in problem ? problem.said : t(`signIn.problem.${problem.kind}`);
  const text = minutes > 0 ? `${said} ${t('signIn.inMinutes', { count: minutes })}` : said;
  return isOfField(problem) ? { ofField: text } : { beside: text };
}

function Beside({ text }: { text: string | undefined }) {
  return (
    text && (
      <Alert role="alert" color="orange" variant="light">
        <Text c="var(--ink)">{text}</Text>
      </Alert>
    )
  );
}

/** Puts the focus where one types, and where something is wrong with what was typed. */
function useFocus(problem: string | undefined) {
  const field = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each problem.
  useLayoutEffect(() => field.current?.focus(), [problem]);
  return field;
}

const submitting = (work: () => void) => (event: FormEvent) => {
  event.preventDefault();
  work();
};

function AddressStep({ signing, codes }: Props) {
  const { t } = useTranslation();
  const { ofField, beside } = useProblem(signing.problem);
  const field = useFocus(ofField);
  return (
    <form onSubmit={submitting(signing.sendCode)} noValidate>
      <Stack gap="md">
        <TextInput
          ref={field}
          size="lg"
          label={t('signIn.address')}
          description={t(`signIn.addressText.${codes}`)}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          value={signing.email}
          onChange={(event) => signing.setEmail(event.currentTarget.value)}
          error={ofField}
        />
        <Beside text={beside} />
        <Button type="submit" size="lg" fullWidth loading={signing.isSending}>
          {t(`signIn.send.${codes}`)}
        </Button>
      </Stack>
    </form>
  );
}

function CodeStep({ signing }: { signing: SigningIn }) {
  const { t } = useTranslation();
  const { ofField, beside } = useProblem(signing.problem);
  const field = useFocus(ofField);
  return (
    <form onSubmit={submitting(signing.comeIn)} noValidate>
      <Stack gap="md">
        <Sent signing={signing} />
        <TextInput
          ref={field}
          size="lg"
          label={t('signIn.code')}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={40}
          styles={{ input: { letterSpacing: '0.12em', fontVariantNumeric: 'tabular-nums' } }}
          value={signing.code}
          onChange={(event) => signing.setCode(event.currentTarget.value)}
          error={ofField}
        />
        <Beside text={beside} />
        <Button type="submit" size="lg" fullWidth loading={signing.isSending}>
          {t('signIn.comeIn')}
        </Button>
        <Again signing={signing} />
        <Button variant="subtle" size="md" fullWidth onClick={() => signing.goTo('address')}>
          {t('signIn.otherAddress')}
        </Button>
      </Stack>
    </form>
  );
}

/** To whom the code was sent, that it did not get there, or why it stands here. */
function Sent({ signing: { email, isShown, isFromLink, sentAt } }: { signing: SigningIn }) {
  const { t } = useTranslation();
  const isLost = useLost(email, isShown || isFromLink ? undefined : sentAt);
  if (isLost) return <Beside text={t('signIn.lost', { email })} />;
  const said = isShown ? t('signIn.shown') : t(isFromLink ? 'signIn.fromLink' : 'signIn.sent', { email });
  return (
    <Text component="output" display="block">
      {said}
    </Text>
  );
}

/** Another code, once the first has had time to arrive. */
function Again({ signing }: { signing: SigningIn }) {
  const { t } = useTranslation();
  const seconds = useSecondsUntil(signing.again);
  return (
    <Button
      variant="default"
      size="md"
      fullWidth
      // Still to be found by a keyboard, which is told why it does nothing yet.
      aria-disabled={seconds > 0}
      c={seconds > 0 ? 'dimmed' : 'var(--ink)'}
      onClick={() => seconds === 0 && signing.sendCode()}
    >
      {seconds > 0 ? t('signIn.againIn', { count: seconds }) : t('signIn.again')}
    </Button>
  );
}
