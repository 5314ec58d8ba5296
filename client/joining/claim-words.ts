import { nameIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import { calledOf } from '../members/members.documents.ts';
import type { Claim } from './joining.documents.ts';

/** Who asks, and who they say they are. */
export function claimTitle({ stakeholder, profile, ...claim }: Claim, { t, language }: Words): string {
  const who = stakeholder ? nameIn(language, stakeholder) : (profile?.name ?? t('claims.gone'));
  return t('claims.asks', { name: calledOf(claim), who });
}

/** What else is known of it. */
export function claimFacts(claim: Claim, { t, language }: Words): string[] {
  const { state, how, stakeholder, profile, place } = claim;
  const facts = [
    claim.name ? claim.email : '',
    t(stakeholder ? 'claims.isThere' : 'claims.isNew'),
    profile?.sector && t(`sector.${profile.sector}`),
    place && nameIn(language, place),
    claim.website,
    claim.othersSpeak > 0 && t('claims.othersSpeak', { count: claim.othersSpeak }),
    claim.answers > 0 && t('claims.answers', { count: claim.answers }),
    state === 'APPROVED' && how && t(`claims.how.${how}`),
  ];
  return facts.filter((each): each is string => Boolean(each));
}
