import { Button, Group, Text } from '@mantine/core';
import { useWords } from '../language/use-words.ts';
import type { Synergy } from './synergy.documents.ts';
import type { Said } from './use-proposing.ts';

type Props = {
  ecosystem: { speaksFor: readonly string[] };
  synergy: Synergy;
  onAnswer(answer: Pick<Said, 'oneSays' | 'otherSays'>): void;
};

/** What each side has said of a synergy that was proposed, and the answer of the side that this reader speaks for. */
export function Answers({ ecosystem, synergy, onAnswer }: Props) {
  const { t } = useWords();
  const { one, other, proposal } = synergy;
  if (!proposal) return null;
  const { note } = proposal;
  const sides = [
    { party: one, says: proposal.oneSays, as: 'oneSays' },
    { party: other, says: proposal.otherSays, as: 'otherSays' },
  ] as const;
  return (
    <Text size="sm" component="div">
      {note && <div>{note}</div>}
      {proposal.state === 'PROPOSED' &&
        sides.map(({ party, says, as }) =>
          party ? (
            <Group key={as} gap={4}>
              <span>
                {says
                  ? t(`synergy.says.${says}`, { name: party.name })
                  : t('synergy.saysNothing', { name: party.name })}
              </span>
              {ecosystem.speaksFor.includes(party.id) && !says && (
                <>
                  <Button size="compact-sm" onClick={() => onAnswer({ [as]: 'YES' })}>
                    {t('synergy.answers.YES')}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => onAnswer({ [as]: 'NO' })}>
                    {t('synergy.answers.NO')}
                  </Button>
                </>
              )}
            </Group>
          ) : null,
        )}
    </Text>
  );
}
