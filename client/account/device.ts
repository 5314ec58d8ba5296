/** A device as its owner knows it, from what its browser calls itself: `Firefox, Android`. What it says beside is of no use here. */

// In this order: most browsers claim to be others too.
const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'Mac'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (known: readonly [RegExp, string][], said: string) =>
  known.find(([sign]) => sign.test(said))?.[1];

/** Undefined for what calls itself nothing that people know. */
export function deviceIn(said: string | null): string | undefined {
  const parts = [first(BROWSERS, said ?? ''), first(SYSTEMS, said ?? '')].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 ? parts.join(', ') : undefined;
}
