/** The one event "this ecosystem has changed": told by whoever writes, heard by whoever keeps what was read. */
export type Changes = {
  /** Something was written through this server to an ecosystem, named by its id. */
  tell(ecosystem: string): void;
  /** Calls `heard` from now on, until the function that it gives is called. */
  listen(heard: (ecosystem: string) => void): () => void;
};

export function createChanges(): Changes {
  const listeners = new Set<(ecosystem: string) => void>();
  return {
    tell(ecosystem) {
      for (const heard of listeners) heard(ecosystem);
    },
    listen(heard) {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
