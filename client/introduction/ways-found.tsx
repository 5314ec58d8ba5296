import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconMail } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { dateIn, percentIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { stepsAlong } from '../map/arcs.ts';
import type { Way, Ways } from './introduction.documents.ts';
import style from './introduction.module.css';
import { MessageDialog } from './message-dialog.tsx';
import { useAsking } from './use-asking.ts';
import { useIntroductions } from './use-introductions.ts';

type Props = ReadingProps & { found: Ways };

/** The ways, one of them with its steps, drawn on the map while it is looked at, and what can be done along it. */
export function WaysFound(props: Props) {
  const { found, address } = props;
  const { t, language } = useWords();
  const { ways } = found;
  const at = Math.min(Number(address.address.way ?? 1), ways.length) - 1;
  const way = ways[at] as Way;
  useOnMap(props, way);
  return (
    <Stack gap="sm">
      <Text role="status" size="sm" fw={500}>
        {t('introduction.found', { count: ways.length })}
      </Text>
      {ways.length > 1 && (
        <Group gap={4} role="group" aria-label={t('introduction.ways')}>
          {ways.map(({ through, trust }, i) => (
            <Button
              key={through.map(({ id }) => id).join()}
              size="compact-sm"
              variant={i === at ? 'filled' : 'default'}
              aria-pressed={i === at}
              onClick={() => address.read({ way: i === 0 ? undefined : (`${i + 1}` as '2' | '3') }, true)}
            >
              {t('introduction.way', { name: through[0]?.name ?? '', trust: percentIn(language, trust) })}
            </Button>
          ))}
        </Group>
      )}
      <Text size="sm">{way.sentence}</Text>
      <Steps {...props} way={way} />
      <Doing key={at} {...props} {...{ way, at }} />
    </Stack>
  );
}

/** The way as numbered steps on the map, and rings around those who introduce. */
function useOnMap({ found: { from }, onLit }: Props, { steps, through }: Way) {
  const { t } = useWords();
  // Written out: the same way lights up nothing anew.
  const said = JSON.stringify({
    ids: [from.id, ...steps.map(({ to }) => to.id)],
    introducers: through.map(({ id }) => id),
  });
  useEffect(() => {
    const { ids, introducers } = JSON.parse(said) as { ids: string[]; introducers: string[] };
    const overlay = {
      arcs: stepsAlong(ids),
      notes: new Map(introducers.map((id) => [id, { part: 'introducer' }] as const)),
      key: [
        { words: t('introduction.onMap'), arc: { tone: 'accent', strength: 0.6 } },
        { words: t('introduction.introduces'), part: 'introducer' },
      ],
    } as const;
    onLit({ ids, overlay });
    return () => onLit(undefined);
  }, [onLit, said, t]);
}

/** Who knows whom, in order, how far one may count on it, and on which links that rests. */
function Steps({ way: { steps }, onGo, address }: Props & { way: Way }) {
  const { t } = useWords();
  const name = (party: { id: string; name: string }) => (
    <button type="button" className={style.name} onClick={() => onGo(party.id)}>
      {party.name}
    </button>
  );
  return (
    <ol className={style.steps}>
      {steps.map(({ from, to, sentence }, i) => (
        <li key={to.id}>
          <span className={style.number} aria-hidden>
            {i + 1}
          </span>
          <div>
            {i === 0 && name(from)}
            {name(to)}
            <Text size="sm" c="dimmed">
              {sentence}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              px={0}
              aria-label={t('introduction.linksNamed', { from: from.name, to: to.name })}
              onClick={() => address.selectLink(`${from.id}~${to.id}`)}
            >
              {t('introduction.links')}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Doing({ found, way, at, ...props }: Props & { way: Way; at: number }) {
  const { ecosystem, onWritten, revision } = props;
  const { t, language } = useWords();
  const [isWriting, setWriting] = useState(false);
  const { ask, refused } = useAsking(onWritten);
  const { from, to } = found;
  const { found: before } = useIntroductions(ecosystem.slug, { seeker: from.id, sought: to.id }, revision);
  const along = way.through.map(({ id }) => id).join();
  const standing = before?.find(
    ({ state, through, onward }) =>
      state === 'ASKED' && [through.id, ...(onward ? [onward.id] : [])].join() === along,
  );
  // What stands already is told instead of asked twice.
  const mayAsk = !standing && (ecosystem.mayEdit || ecosystem.speaksFor.includes(from.id));
  const askNow = () => ask({ seeker: from.id, sought: to.id, through: way.through.map(({ id }) => id) });
  return (
    <>
      {refused && <Alert role="alert">{refused}</Alert>}
      {standing && (
        <Text size="sm" fw={500}>
          {standing.askedOn
            ? t('introduction.standsSince', { day: dateIn(language, standing.askedOn) })
            : t('introduction.stands')}
        </Text>
      )}
      <Group gap={6}>
        <Button size="sm" leftSection={<IconMail aria-hidden size={16} />} onClick={() => setWriting(true)}>
          {t('introduction.write')}
        </Button>
        {mayAsk && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconCheck aria-hidden size={16} />}
            onClick={() => void askNow()}
          >
            {t('introduction.ask')}
          </Button>
        )}
      </Group>
      {isWriting && (
        <MessageDialog
          {...{ ecosystem, at }}
          ways={found}
          onAsk={mayAsk ? askNow : undefined}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  );
}
