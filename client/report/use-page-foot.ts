import { useEffect } from 'react';

/** Says at the foot of every printed page what it is of: browsers take words there from a style sheet alone. */
export function usePageFoot(parts: readonly (string | undefined)[]): void {
  const said = parts.filter(Boolean).join(' · ');
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page report { @bottom-left { content: ${quoted(said)}; font: 8pt Inter, sans-serif; color: #333; } }`,
    );
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [said]);
}

/** A text as a string of CSS. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\\n\r\f]/g, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
