import { IconFlag, IconMessagePlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { QuietButton } from '../ui/quiet-button.tsx';
import { TellingDocument } from './flag.documents.ts';
import { FlagDialog } from './flag-dialog.tsx';
import { SuggestDialog } from './suggest-dialog.tsx';

/** What the reader may tell the facilitators here: nothing where they are one, or where visitors do not. */
export function useTelling(slug: string) {
  const [{ data }] = useQuery({ query: TellingDocument, variables: { slug } });
  const here = data?.ecosystem;
  const tells = here !== undefined && here !== null && !here.mayEdit;
  const isMember = tells && here.role !== null;
  return {
    flags: tells && (isMember || here.visitorsFlag),
    suggests: tells && (isMember || here.visitorsSuggest),
    sendsMail: here?.tellsGivers ?? false,
  };
}

type Props = {
  ecosystem: { id: string; slug: string };
  about: { id: string; name: string };
  /** What can be suggested about as well: stakeholders and missions. */
  isElement?: boolean;
};

/** For who reads and does not write: to say that something is otherwise, or should not be there. */
export function TellFacilitators({ ecosystem, about, isElement = false }: Props) {
  const { t } = useTranslation();
  const { flags, suggests, sendsMail } = useTelling(ecosystem.slug);
  const [asked, setAsked] = useState<'flag' | 'suggest'>();
  const close = () => setAsked(undefined);
  return (
    <>
      {suggests && isElement && (
        <QuietButton icon={IconMessagePlus} onClick={() => setAsked('suggest')}>
          {t('suggest.open')}
        </QuietButton>
      )}
      {flags && (
        <QuietButton icon={IconFlag} onClick={() => setAsked('flag')}>
          {t('flag.open')}
        </QuietButton>
      )}
      {asked === 'flag' && <FlagDialog record={about.id} name={about.name} onClose={close} />}
      {asked === 'suggest' && <SuggestDialog {...{ ecosystem, about, sendsMail }} onClose={close} />}
    </>
  );
}
