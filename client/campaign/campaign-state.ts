/** How a campaign stands as a whole. */
export const stateOf = ({ sentAt, closedAt }: { sentAt: string | null; closedAt: string | null }) =>
  closedAt ? ('closed' as const) : sentAt ? ('sent' as const) : ('draft' as const);
