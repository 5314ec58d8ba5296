// How finely lines are drawn: the more ink there is on screen, the finer and fainter, and without dashes, heads and signs,
// which would only be noise. Pure.

/** Pixels of line that a screen bears at rest, where more would be grey on grey. */
export const INK_AT_REST = 700_000;
export const LEAST_LINES = 500;

export type Finesse = { u_opacity: number; u_thickness: number; u_detail: number };

/** What stands out. */
export const BOLD: Finesse = { u_opacity: 0.95, u_thickness: 1.15, u_detail: 1 };

/** @param ink pixels of line on screen */
export const lineFinesse = (ink: number, width: number): Finesse => {
  // So many lines of the usual length.
  const onScreen = Math.max(1, ink / 100);
  return {
    u_opacity: clamp(0.75 * (600 / onScreen) ** 0.45, 0.05, 0.75),
    u_thickness: clamp((1_500 / onScreen) ** 0.25, 0.5, 1.1) * (width < 600 ? 0.7 : 1),
    u_detail: clamp(1.3 - Math.log10(onScreen / 500), 0, 1),
  };
};

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
