/** A label in the middle of a sentence: without its capital. */
export const inSentence = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
