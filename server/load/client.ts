/** Who counts as one when what may be asked at once is shared out. */
import { VISITOR, type Viewer } from '../access/viewer.ts';

/** How much of something one client may have under way, and how much more may wait. */
export type Share = { atOnce: number; waiting: number };

export type Client = {
  name: string;
  /** Connections of those for what is soon done; places among what takes long. */
  shares: { connections: Share; dear: Share };
};

/** A person, who does one thing after another. */
const ACCOUNT = { connections: { atOnce: 12, waiting: 200 }, dear: { atOnce: 2, waiting: 8 } };
/** A hundred phones may stand behind one address: it is let take more, and never all. */
const ADDRESS = { connections: { atOnce: 16, waiting: 400 }, dear: { atOnce: 3, waiting: 60 } };

/** An account or a phone in a room where there is one, else the address that the request came from. */
export function clientOf(viewer: Viewer, address: string | undefined): Client {
  if (viewer.id === VISITOR.id && viewer.seated)
    return { name: `phone ${viewer.seated.seat.id}`, shares: ACCOUNT };
  return viewer.id === VISITOR.id
    ? { name: `address ${address ?? 'unknown'}`, shares: ADDRESS }
    : { name: `account ${viewer.id}`, shares: ACCOUNT };
}
