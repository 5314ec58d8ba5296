import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { LikelyLinksDocument } from './likely.documents.ts';

type Asked = {
  ecosystem: Pick<Ecosystem, 'slug'>;
  /** Id of the stakeholder that is asked about. */
  about: string | undefined;
  first: number;
  /** Raised by every write of this page. */
  revision: number;
  pause?: boolean;
};

/** The questions; what was answered before stays while they are asked again. */
export function useLikely({ ecosystem, about, first, revision, pause = false }: Asked) {
  const { language } = useWords();
  const asked = {
    ...{ ecosystem: ecosystem.slug, about: about ?? null, first },
    language: inLanguage(language),
  } as const;
  const { data, ...state } = usePatientQuery(LikelyLinksDocument, JSON.stringify(asked), () => asked, {
    round: revision,
    pause,
  });
  return { ...state, found: data?.likelyLinks };
}
