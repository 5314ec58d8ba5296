import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import type { ReadingProps } from '../app/reading.ts';
import { dateIn, nameIn, percentIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { Call, CallAnswered } from './call.ts';
import type { Mobilisation, Team } from './mobilisation.documents.ts';
import style from './mobilisation.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'onGo' | 'data'> & {
  call: Call;
  found: Mobilisation;
  /** What it is called, where it is kept. */
  title?: string;
  /** Takes what somebody says, or that they said nothing; left out where nothing more is taken. */
  onAnswer?: ((who: string, says: CallAnswered['says'] | undefined) => void) | undefined;
  /** A no can be taken back. */
  mayUnsay?: boolean;
};

/** The coalition and others beside it, who stands in, what stays uncovered: a sheet to call by, on which answers are noted. */
export function Answer(props: Props) {
  const { ecosystem, found, call, data, title, onAnswer, mayUnsay } = props;
  const { t, language } = useWords();
  const refused = call.answers.flatMap(({ who, says }) => {
    const row = data?.rowOf(who) ?? -1;
    return says === 'NO' ? [{ id: who, name: data && row >= 0 ? data.nameOf(row, language) : who }] : [];
  });
  return (
    <Stack gap="md" data-print className={style.sheet ?? ''}>
      <p className={style.printed}>
        <strong>{[nameIn(language, ecosystem), title ?? t('call.title')].join(' · ')}</strong>
        {call.deadline && ` · ${t('call.byDay', { day: dateIn(language, call.deadline) })}`}
      </p>
      {refused.length > 0 && (
        <section aria-label={t('call.changed')}>
          <h3 className={style.title}>{t('call.changed')}</h3>
          <ul className={style.covered} aria-live="polite">
            {refused.toReversed().map(({ id, name }) => (
              <li key={id}>
                {found.changes.find(({ who }) => who.id === id)?.sentence ?? t('call.saidNo', { name })}{' '}
                {mayUnsay && (
                  <Button
                    data-unprinted
                    size="compact-sm"
                    variant="default"
                    aria-label={t('call.unsayOf', { name })}
                    onClick={() => onAnswer?.(id, undefined)}
                  >
                    {t('call.unsay')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.teams.map((team, place) => {
        const title = place === 0 ? t('call.best') : t('call.other', { number: place + 1 });
        const key = team.members.map(({ who }) => who.id).join(' ');
        return place === 0 ? (
          <section key={key} aria-label={title}>
            <h3 className={style.title}>{title}</h3>
            <OneTeam {...props} team={team} />
          </section>
        ) : (
          <details key={key} className={style.more} data-unprinted>
            <summary>{title}</summary>
            <OneTeam {...props} team={team} />
          </details>
        );
      })}
      <Lines title={t('call.uncovered')} lines={found.uncovered.map(({ sentence }) => sentence)} />
      <Lines title={t('call.refusals')} lines={found.refusals.map(({ sentence }) => sentence)} />
      <TakeAlong {...props} />
    </Stack>
  );
}

function OneTeam({ team, call, onGo, onAnswer, mayUnsay }: Props & { team: Team }) {
  const { t, language } = useWords();
  const weak = team.weakestTrust;
  return (
    <>
      <ul className={style.covered}>
        {team.covered.map(({ want, isWhole }) => (
          <li key={want}>
            {want}{' '}
            <Badge size="sm" variant={isWhole ? 'light' : 'outline'}>
              {t(isWhole ? 'call.covered' : 'call.notCovered')}
            </Badge>
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed">
        {t('call.calls', { count: team.calls })}
        {weak !== null &&
          ` ${t('call.weakest', {
            one: team.weakest[0]?.name ?? '',
            other: team.weakest[1]?.name ?? '',
            share: percentIn(language, weak),
          })}`}{' '}
        {team.proof}
      </Text>
      <ol className={style.members}>
        {team.members.map(({ who, via, reasons, isConvenor }) => (
          <li key={who.id}>
            <button type="button" className={style.name} onClick={() => onGo(who.id)}>
              {who.name}
            </button>
            {via && <span className={style.via}>{t('call.via', { name: via.name })}</span>}
            <span>{reasons.join(' ')}</span>
            {!isConvenor && (
              <span className={style.printed} aria-hidden="true">
                {`☐ ${t('call.yes')} ☐ ${t('call.no')}`}
              </span>
            )}
            {!isConvenor && onAnswer && (
              <Group gap={4} data-unprinted>
                <Button
                  size="compact-sm"
                  variant={saidYes(call, who.id) ? 'filled' : 'default'}
                  aria-pressed={saidYes(call, who.id)}
                  aria-label={t('call.yesNamed', { name: who.name })}
                  onClick={() => onAnswer(who.id, mayUnsay && saidYes(call, who.id) ? undefined : 'YES')}
                >
                  {t('call.yes')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('call.noNamed', { name: who.name })}
                  onClick={() => onAnswer(who.id, 'NO')}
                >
                  {t('call.no')}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

const saidYes = ({ answers }: Call, id: string): boolean =>
  answers.some(({ who, says }) => who === id && says === 'YES');

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={style.title}>{title}</h3>
      <ul className={style.covered}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function TakeAlong({ ecosystem, call }: Props) {
  const { t, language } = useWords();
  const query = new URLSearchParams({ language, convenor: call.convenor });
  for (const { resource, quantity, unit } of call.wants)
    query.append('want', `${resource}~${quantity ?? ''}~${quantity ? (unit ?? '') : ''}`);
  for (const name of ['mission', 'place', 'deadline'] as const) if (call[name]) query.set(name, call[name]);
  for (const name of ['include', 'exclude'] as const) for (const id of call[name]) query.append(name, id);
  for (const { who, says } of call.answers) query.append(says === 'YES' ? 'yes' : 'no', who);
  if (call.confirmedOnly) query.set('confirmed', 'true');
  return (
    <Group gap={4} data-unprinted>
      <Button
        size="compact-sm"
        leftSection={<IconPrinter aria-hidden size={16} />}
        onClick={() => window.print()}
      >
        {t('call.print')}
      </Button>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload aria-hidden size={16} />}
          aria-label={t('call.takeAlong', { format: format.toUpperCase() })}
          href={`/api/ecosystems/${encodeURIComponent(ecosystem.slug)}/coalition.${format}?${query}`}
        >
          {format.toUpperCase()}
        </Button>
      ))}
    </Group>
  );
}
