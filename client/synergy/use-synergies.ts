import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { SynergyKind } from './kinds.ts';
import { SynergiesDocument } from './synergy.documents.ts';

type Asked = {
  ecosystem: Pick<Ecosystem, 'slug'>;
  kind: SynergyKind | undefined;
  /** Id of the stakeholder or mission that is asked about. */
  about: string | undefined;
  setAside: boolean;
  first: number;
  /** Raised by every write of this page. */
  revision: number;
};

/** Synergies; what was answered before stays while they are asked again. */
export function useSynergies({ ecosystem, kind, about, setAside, first, revision }: Asked) {
  const { language } = useWords();
  const asked = {
    ...{ ecosystem: ecosystem.slug, kinds: kind ? [kind] : null, about: about ?? null, setAside, first },
    language: inLanguage(language),
  } as const;
  const { data, ...state } = usePatientQuery(SynergiesDocument, JSON.stringify(asked), () => asked, {
    round: revision,
  });
  return { ...state, found: data?.synergies };
}
