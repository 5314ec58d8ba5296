// Work that would keep the page from answering, cut into pieces: it rests at each `yield`.

/** Comes back in a task of its own: what the page was asked meanwhile comes first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** All pieces in one task. */
export const atOnce = <T>(pieces: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
};

/** Each piece in a task of its own; undefined when it is over before the last one. */
export const inTasks = async <T>(
  pieces: Generator<void, T>,
  isOver: () => boolean,
): Promise<T | undefined> => {
  for (;;) {
    await nextTask();
    if (isOver()) return undefined;
    const { done, value } = pieces.next();
    if (done) return value;
  }
};
