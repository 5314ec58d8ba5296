import { ContactForm } from './contact-form.tsx';
import { ErasePerson } from './erase-person.tsx';
import { MessageForm } from './message-form.tsx';
import type { Reached } from './use-contact.ts';

/** What is being done with a contact. */
export type ContactTask = 'change' | 'write' | 'erase';

type Props = {
  reached: Reached;
  task: ContactTask | undefined;
  onClose(): void;
  /** The record itself is there no more. */
  onErased(): void;
};

/** The dialogs about how a stakeholder is reached, wherever they are opened from. */
export function ContactDialogs({ reached, task, onClose, onErased }: Props) {
  const { id, name, contact, frame, reload } = reached;
  const afterwards = (then: () => void) => () => {
    onClose();
    then();
  };
  if (task === 'change') return <ContactForm {...{ id, contact, onClose }} onSaved={afterwards(reload)} />;
  if (task === 'write' && frame) return <MessageForm {...{ id, name, frame, onClose }} />;
  if (task === 'erase') return <ErasePerson {...{ id, name, onClose }} onErased={afterwards(onErased)} />;
  return null;
}
