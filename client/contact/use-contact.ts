import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { type Contact, ContactDocument, type MessageFrame } from './contact.documents.ts';

/** How a stakeholder is reached, as far as this reader sees it, and what they may do with that. */
export type Reached = {
  id: string;
  name: string;
  isIndividual: boolean;
  contact: Contact;
  /** What stands around a message to it; null where none can be written, or who looks sees the address and needs none. */
  frame: MessageFrame | null;
  /** Others write to it without seeing its address. */
  isWrittenTo: boolean;
  mayChange: boolean;
  /** There is nothing to say of it. */
  isEmpty: boolean;
  reload(): void;
};

/** Undefined until that is known, and for what nobody reaches. */
export function useContact(id: string, revision: number, isPaused: boolean): Reached | undefined {
  const [{ data }, execute] = useQuery({
    query: ContactDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
    pause: isPaused,
  });
  const reload = useCallback(() => {
    if (!isPaused) execute({ requestPolicy: 'network-only' });
  }, [execute, isPaused]);
  useOnReconnect(reload);
  useEffect(() => {
    if (revision > 0) reload();
  }, [revision, reload]);
  const { stakeholder, messageFrame = null } = data ?? {};
  const contact = stakeholder?.contact;
  if (!stakeholder || !contact) return undefined;
  const { email, phone, consent, lacksConsent, version } = contact;
  const mayChange = version !== null;
  return {
    id,
    name: stakeholder.name,
    isIndividual: stakeholder.kind === 'INDIVIDUAL',
    contact,
    frame: email ? null : messageFrame,
    isWrittenTo: Boolean(messageFrame),
    mayChange,
    isEmpty: !email && !phone && !(mayChange && (consent || lacksConsent)),
    reload,
  };
}
