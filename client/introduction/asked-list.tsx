import { Alert, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useDone } from '../app/history-scope.ts';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { InterdependencyForm } from '../interdependency/interdependency-form.tsx';
import { useWords } from '../language/use-words.ts';
import type { Introduction } from './introduction.documents.ts';
import style from './introduction.module.css';
import { IntroductionRow, type RowProps } from './introduction-row.tsx';
import { useAsking } from './use-asking.ts';
import { useIntroductions, type Which } from './use-introductions.ts';

type Props = Pick<RowProps, 'onOpen'> & {
  ecosystem: Ecosystem;
  which: Which;
  revision: number;
  onWritten(): void;
};

/** Introductions that were asked: nothing at all where there are none. Once one is made, the link between the two is asked for. */
export function AskedList({ ecosystem, which, revision, onWritten, onOpen }: Props) {
  const { t } = useWords();
  const done = useDone();
  const { found, failure, reload } = useIntroductions(ecosystem.slug, which, revision);
  const { settle, takeBack, refused } = useAsking(onWritten);
  const [met, setMet] = useState<Introduction>();
  const mayLink = ({ seeker, sought }: Introduction) =>
    ecosystem.mayEdit || [seeker, sought].some(({ id }) => ecosystem.speaksFor.includes(id));
  if (!found && failure)
    return (
      <div role="alert">
        <Text size="sm">{t(`failure.${failure.code}`)}</Text>
        <Button size="compact-sm" variant="default" onClick={reload}>
          {t('form.retry')}
        </Button>
      </div>
    );
  if (!found || found.length === 0) return null;
  return (
    <section>
      <h3 className={style.heading}>{t('introduction.askedOnes')}</h3>
      {refused && <Alert role="alert">{refused}</Alert>}
      <ul className={style.list}>
        {found.map((each) => (
          <IntroductionRow
            key={each.id}
            {...{ ecosystem, onOpen }}
            introduction={each}
            onSettle={async (introduction, state) => {
              const isDone = await settle(introduction, state);
              if (isDone && state === 'MADE' && mayLink(introduction)) setMet(introduction);
            }}
            onTakeBack={(introduction) => void takeBack(introduction)}
          />
        ))}
      </ul>
      {met && (
        <InterdependencyForm
          ecosystem={ecosystem}
          {...endsOf(met, ecosystem)}
          onSaved={() => {
            setMet(undefined);
            done(t('form.saved'));
            onWritten();
          }}
          onClose={() => setMet(undefined)}
        />
      )}
    </section>
  );
}

/** A link starts at the one that the reader speaks for. */
function endsOf({ seeker, sought }: Introduction, { mayEdit, speaksFor }: Ecosystem) {
  const isTheirs = !mayEdit && !speaksFor.includes(seeker.id);
  return isTheirs ? { from: sought, to: seeker } : { from: seeker, to: sought };
}
