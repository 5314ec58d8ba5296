import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { InfluenceDocument } from './influence.documents.ts';
import type { Section } from './sections.ts';

export type Asked = {
  ecosystem: Pick<Ecosystem, 'slug'>;
  section: Section;
  /** `2026-01-01~2026-12-31`, either of which may be missing. */
  period: string | undefined;
  silentMonths: number;
  first: number;
  /** Raised by every write of this page. */
  revision: number;
};

/** One list of influence; nothing of another list stays while it is asked. */
export function useInfluence({ ecosystem, section, period, silentMonths, first, revision }: Asked) {
  const { language } = useWords();
  const [from, to] = section === 'TIES' ? (period ?? '~').split('~') : [];
  const asked = {
    ...{ ecosystem: ecosystem.slug, section, from: from || null, to: to || null, silentMonths, first },
    language: inLanguage(language),
  } as const;
  const question = JSON.stringify(asked);
  const { data, answered, ...state } = usePatientQuery(InfluenceDocument, question, () => asked, {
    round: revision,
  });
  const isOfIt = answered !== undefined && sameList(answered, question);
  return { ...state, found: isOfIt ? data?.influence : undefined };
}

/** Whether two questions are about the same list, however much of it they ask for. */
function sameList(one: string, other: string): boolean {
  const about = (question: string) => JSON.stringify({ ...JSON.parse(question), first: 0, language: '' });
  return about(one) === about(other);
}
