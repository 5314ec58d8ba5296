const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As they are, a reader would make blanks of them in an attribute.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text as it may stand in XML 1.0, in an attribute too. What XML cannot say at all is left out. */
export function xmlText(text: string): string {
  return text.replace(UNSAYABLE, '').replace(/[&<>"\n\r\t]/g, (sign) => SIGNS[sign] ?? '');
}

/** Controls but tab and line ends, halves of a pair, and what is no character. */
const UNSAYABLE = /[^\P{Cc}\t\n\r\u0085]|\p{Surrogate}|[\ufffe\uffff]/gu;
