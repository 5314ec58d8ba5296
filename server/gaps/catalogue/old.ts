/** After how many days something counts as old. */
export const OLD = { measure: 365, unconfirmed: 365, untouched: 730 } as const;
