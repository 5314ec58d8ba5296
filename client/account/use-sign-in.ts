/** Signing in by a code: to whom it was sent, what was typed of it, and what went wrong. */
import { useCallback, useEffect, useState } from 'react';
import { askForCode, giveCode, type Said } from './sign-in-requests.ts';
import { keepTyped, keptTyped } from './way-back.ts';

export type Step = 'address' | 'code';

/** Something went wrong: in the server's own words, or one of ours. */
export type Problem =
  | { said: string; seconds?: number }
  | { kind: 'away' | 'offline' | 'noAddress' | 'noCode' };

/** How long until another code can be asked for, in milliseconds. */
const AGAIN_MS = 30_000;

type Options = {
  step: Step;
  goTo(step: Step): void;
  /** What is known already: of a mail's link, or of who was here before. */
  known: { email: string; code: string };
  onIn(): void;
};

export type SigningIn = ReturnType<typeof useSignIn>;

export function useSignIn({ step, goTo, known, onIn }: Options) {
  const [email, setEmail] = useState(() => known.email || (keptTyped()?.email ?? ''));
  const [code, setCode] = useState(known.code);
  const [sentAt, setSentAt] = useState(() => keptTyped()?.sentAt);
  const [isShown, setShown] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const during = useCallback(async <T>(work: Promise<Said<T>>, onDone: (done: T) => void) => {
    setSending(true);
    setProblem(undefined);
    const said = await work;
    setSending(false);
    if ('done' in said) return onDone(said.done);
    if ('refused' in said)
      return setProblem({ said: said.refused, ...(said.seconds && { seconds: said.seconds }) });
    setProblem({ kind: navigator.onLine ? 'away' : 'offline' });
  }, []);

  const sendCode = () => {
    if (isSending) return;
    if (!/^\S+@\S+$/.test(email.trim())) return setProblem({ kind: 'noAddress' });
    void during(askForCode(email.trim()), ({ code: shown }) => {
      const now = Date.now();
      setSentAt(now);
      keepTyped({ email: email.trim(), sentAt: now });
      setShown(shown !== undefined);
      setCode(shown ?? '');
      goTo('code');
    });
  };
  const comeIn = () => {
    if (isSending) return;
    if (code.replace(/\D/g, '').length !== 8) return setProblem({ kind: 'noCode' });
    void during(giveCode(email.trim(), code), () => {
      keepTyped(undefined);
      onIn();
    });
  };

  // A step back, by whatever way, leaves behind what was said of the other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is what it is about.
  useEffect(() => setProblem(undefined), [step]);

  // A code can be given only to who is known.
  const isCode = step === 'code' && (sentAt !== undefined || known.code !== '');
  return {
    ...{
      step: isCode ? step : 'address',
      goTo,
      email,
      sentAt,
      setEmail,
      code,
      setCode,
      isShown,
      isSending,
      problem,
      sendCode,
      comeIn,
    },
    again: sentAt === undefined ? undefined : sentAt + AGAIN_MS,
    isFromLink: known.code !== '' && code === known.code,
  };
}

/** Whole seconds until an instant; 0 when it is past. */
export function useSecondsUntil(instant: number | undefined): number {
  const [now, setNow] = useState(Date.now);
  const left = instant === undefined ? 0 : Math.max(0, Math.ceil((instant - now) / 1_000));
  const isPast = left === 0;
  useEffect(() => {
    setNow(Date.now());
    if (instant === undefined || isPast) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [instant, isPast]);
  return left;
}
