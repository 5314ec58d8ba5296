/** French signs stay on the line of their word, with the space that French has before them. */
export const typeset = (text: string): string =>
  text.replace(/ (?=[:?!;»])|(?<=«) /g, '\u00a0').replace(/(?<!\s);(?= )/g, '\u00a0;');
