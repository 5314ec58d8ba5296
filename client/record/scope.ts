import { createContext, useContext } from 'react';

/** Where records are shown: in which ecosystem, to whom, and whom to tell. */
export type Scope = {
  ecosystem: { id: string; slug: string; mayEdit: boolean };
  /** Raised by every write of this page. */
  revision: number;
  onSelect(id: string): void;
  /** The record that is unfolded from the start, and takes the focus. */
  shown?: string | undefined;
  onWritten(): void;
};

export const RecordScope = createContext<Scope | undefined>(undefined);

/** The scope around a section. Throws outside of one. */
export function useRecordScope(): Scope {
  const scope = useContext(RecordScope);
  if (!scope) throw new Error('records are shown inside a RecordScope');
  return scope;
}
