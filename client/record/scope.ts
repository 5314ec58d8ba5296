import { createContext, useContext } from 'react';

/** Where records are shown: in which ecosystem, to whom, and whom to tell. */
export type Scope = {
  ecosystem: {
    id: string;
    slug: string;
    mayEdit: boolean;
    /** The stakeholders that the reader speaks for, and how vacant seats are taken for them. */
    speaksFor?: readonly string[];
    takesSeats?: 'AT_ONCE' | 'APPROVED' | 'NOBODY';
  };
  /** They belong to a stakeholder that the reader speaks for. */
  isOwn?: boolean | undefined;
  /** Raised by every write of this page. */
  revision: number;
  onSelect(id: string): void;
  /** The record that is unfolded from the start, and takes the focus. */
  shown?: string | undefined;
  onWritten(): void;
};

/** Whether the reader may add, change and remove records of a noun here: the server holds the same rule and refuses the rest. */
export function mayWrite({ ecosystem, isOwn }: Scope, noun: { own?: true }): boolean {
  return ecosystem.mayEdit || (isOwn === true && noun.own === true);
}

export const RecordScope = createContext<Scope | undefined>(undefined);

/** The scope around a section. Throws outside of one. */
export function useRecordScope(): Scope {
  const scope = useContext(RecordScope);
  if (!scope) throw new Error('records are shown inside a RecordScope');
  return scope;
}
