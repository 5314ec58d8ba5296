type Of = { mayEdit: boolean; speaksFor: readonly string[] };

/** Whether somebody may say whether the two work together: who facilitates, and who speaks for one of them. */
export const mayAnswer = (
  { mayEdit, speaksFor }: Of,
  { one, other }: { one: { id: string }; other: { id: string } },
): boolean => mayEdit || speaksFor.includes(one.id) || speaksFor.includes(other.id);
