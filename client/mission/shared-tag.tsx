import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../graphql/graphql.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { Fact } from '../ui/facts.tsx';

const SharedTagDocument = graphql(`
  query SharedTag($hashtag: String!) {
    missionsTagged(hashtag: $hashtag, first: 20) { id ecosystem { address name nameFr } }
  }
`);

/** The missions of other ecosystems that have the same #tag. */
export function SharedTag({ id, hashtag }: { id: string; hashtag: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: SharedTagDocument, variables: { hashtag } });
  const others = (data?.missionsTagged ?? []).filter((mission) => mission.id !== id);
  if (others.length === 0) return null;
  return (
    <Fact name={t('mission.alsoIn')}>
      {others.map((mission) => (
        <Anchor key={mission.id} size="sm" href={`/${mission.ecosystem.address}?at=${mission.id}`}>
          {nameIn(language, mission.ecosystem)}
        </Anchor>
      ))}
    </Fact>
  );
}
