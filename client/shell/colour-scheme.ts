import { localStorageColorSchemeManager } from '@mantine/core';

/** Light, dark or as the machine says: kept in the browser. */
export const colourSchemes = localStorageColorSchemeManager({ key: 'maillage-colour-scheme' });

/** The nonce of this response, without which the content security policy refuses a style element. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** Puts the scheme on the page before the first drawing, so that it does not flash. */
export function applyColourScheme(): void {
  // Where the scroll lock of dialogs looks for its nonce.
  Object.assign(globalThis, { __webpack_nonce__: styleNonce });
  const kept = colourSchemes.get('auto');
  const dark = kept === 'dark' || (kept === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
}
