/** French signs stay on the line of their word. */
export const typeset = (text: string): string => text.replace(/ (?=[:?!»])|(?<=«) /g, '\u00a0');
