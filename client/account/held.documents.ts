import { graphql, type ResultOf } from '../graphql/graphql.ts';

const heldEcosystem = graphql(`fragment InEcosystem on HeldEcosystem { id address name nameFr }`);

/** All that is held about who asks: every field of their account. What is taken along is this answer, as it is. */
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
          speaksFor { id name ecosystem { ...InEcosystem } email phone consentOn consentHow }
          roleChanges { at ecosystem { ...InEcosystem } how before after by byItself }
          invitations { ecosystem { ...InEcosystem } role email state sentAt expiresAt lostAt cameAt }
          requests { ecosystem { ...InEcosystem } note at }
          campaigns { ecosystem { ...InEcosystem } title email askedAt mailedAt openedAt answeredAt }
          joinings { ecosystem { ...InEcosystem } state at profile answers draft reason }
          linkInvitations { ecosystem { ...InEcosystem } isTheirs createdAt expiresAt usedAt withdrawnAt }
          matters { ecosystem { ...InEcosystem } kind at reason words name email input decision decidedAt why }
          entries { ecosystem { ...InEcosystem } room number at keptAt profile answers draft }
          allowances { what used until }
          recorded { ecosystem { ...InEcosystem } changes records first last invitations roles rooms campaigns decisions }
          receipts { kept oldest }
        }
      }
    }
  }`,
  [heldEcosystem],
);

export type HeldAccount = NonNullable<ResultOf<typeof HeldDocument>['viewer']['account']>;
export type HeldEcosystem = ResultOf<typeof heldEcosystem>;
