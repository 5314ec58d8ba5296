/** The spaces that French keeps before its high punctuation, and inside its quotation marks, so that no line begins with them. */
import type { PostProcessorModule } from 'i18next';

const NO_BREAK = '\u00a0';

/** The same words with those spaces made no-break; none is added where the text has none. */
export function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;!?»%$])/g, NO_BREAK).replaceAll('« ', `«${NO_BREAK}`);
}

/** Sees to it for whatever the interface says in French, names that it quotes included. */
export const typography: PostProcessorModule = {
  type: 'postProcessor',
  name: 'typography',
  process: (text: string, _key: string[], { lng }: { lng?: string }, translator: { language: string }) =>
    (lng ?? translator.language) === 'fr' ? frenchSpaces(text) : text,
};
