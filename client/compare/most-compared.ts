/** So many are compared at once at most: more would not be seen beside each other. */
export const MOST_COMPARED = 4;
