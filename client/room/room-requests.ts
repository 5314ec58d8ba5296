/** What is asked of the server to come into a room, and back to what was kept. */
import i18next from 'i18next';

export type Came = { isIn: true } | { refused: string } | { isAway: true };

async function send(path: string, body: object): Promise<Came> {
  try {
    const answer = await fetch(`/api/rooms/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'accept-language': i18next.language },
      cache: 'no-store',
    });
    const said = (await answer.json()) as { error?: { message?: string } };
    if (answer.ok) return { isIn: true };
    return answer.status >= 500 ? { isAway: true } : { refused: said.error?.message ?? '' };
  } catch {
    return { isAway: true };
  }
}

export const enterRoom = (code: string) => send('enter', { code });
export const returnToEntry = (token: string) => send('return', { token });
