import { graphql, type ResultOf } from '../graphql/graphql.ts';

/**
 * All that is held about who asks: every field of their account. What is taken along is this answer, as it is. The client adds
 * `__typename` at each level, and the server takes 200 fields at most: an ecosystem is said by its address, and by its id once.
 */
export const HeldDocument = graphql(
  `query Held {
    viewer {
      account {
        id name email language remindedAt remindersStoppedAt
        roles { ecosystem address name nameFr role since seen by }
        sessions { id createdAt expiresAt device isThis }
        tokens { id name scope ecosystem ecosystemName createdAt expiresAt usedOn }
        held {
          createdAt updatedAt isConfirmed runsServer picture
          identities { provider subject since }
          speaksFor { id name ecosystem { id address name nameFr } email phone consentOn consentHow }
          roleChanges { at ecosystem { address name nameFr } how before after by byItself }
          invitations { ecosystem { address name nameFr } role email state sentAt expiresAt lostAt cameAt }
          requests { ecosystem { address name nameFr } note at }
          campaigns { ecosystem { address name nameFr } title email askedAt mailedAt openedAt answeredAt }
          joinings { ecosystem { address name nameFr } state at profile answers draft reason }
          linkInvitations { ecosystem { address name nameFr } isTheirs createdAt expiresAt usedAt withdrawnAt }
          matters { ecosystem { address name nameFr } kind at reason words name email input decision decidedAt why }
          entries { ecosystem { address name nameFr } room number at keptAt profile answers draft }
          allowances { what used until }
          recorded { ecosystem { address name nameFr } changes records first last invitations roles rooms campaigns decisions }
          receipts { kept oldest }
        }
      }
    }
  }`,
);

export type HeldAccount = NonNullable<ResultOf<typeof HeldDocument>['viewer']['account']>;
/** As everything names the ecosystem that it is in. */
export type HeldEcosystem = NonNullable<HeldAccount['held']['matters'][number]['ecosystem']>;
