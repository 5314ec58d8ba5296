/** What is asked of the server to come in and to go out. */
import i18next from 'i18next';

/** What came of it: the answer, what the server refuses in its own words and when to try again, or no answer at all. */
export type Said<T> = { done: T } | { refused: string; seconds?: number } | { isAway: true };

/** How people sign in here. `codes`: how who asks for a code comes by it; null where a provider alone vouches for people. */
export type Ways = { codes: 'MAILED' | 'SHOWN' | null; provider: string | null; needsHost: boolean };

const ROOT = '/api/sign-in';

async function send<T>(path: string, body?: object): Promise<Said<T>> {
  try {
    const answer = await fetch(`${ROOT}/${path}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', 'accept-language': i18next.language },
      credentials: 'same-origin',
      cache: 'no-store',
    });
    const read = (await answer.json()) as T & { error?: { message?: string } };
    if (answer.ok) return { done: read };
    if (answer.status >= 500) return { isAway: true };
    const seconds = Number(answer.headers.get('retry-after'));
    return { refused: read.error?.message ?? '', ...(seconds > 0 && { seconds }) };
  } catch {
    return { isAway: true };
  }
}

/** Has a code sent to an address; the answer holds it where no mail is sent. */
export const askForCode = (email: string) => send<{ code?: string }>('code', { email });
/** Whether a code that was asked for could not be mailed. */
export const askLost = (email: string) => send<{ isLost: boolean }>('lost', { email });
/** Comes in with a code. */
export const giveCode = (email: string, code: string) => send<object>('session', { email, code });
/** Where to go to be known by a provider of identities. */
export const askProvider = () => send<{ url?: string }>('provider', {});
/** Becomes who runs this server, with the code that its terminal showed. */
export const giveSetUpCode = (code: string) => send<object>('set-up', { code });
/** Goes out. */
export const goOut = () => send<object>('out', {});
/** How people sign in here. */
export const askWays = () => send<Ways>('ways');
