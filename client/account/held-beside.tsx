/** What is held about somebody beside the map: what they answered and raised, and what waits for an answer. */
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { dateIn } from '../language/language.ts';
import type { HeldAccount } from './held.documents.ts';
import { type HeldRow, HeldRows, InEcosystem } from './held-rows.tsx';

type Props = { held: HeldAccount['held'] };

/** Of each sort of which there is something. */
export function HeldBeside({ held }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = { t, day: (at: string) => dateIn(language, at) };
  const parts: [title: string, rows: HeldRow[]][] = [
    [t('held.campaigns'), campaigns(held, words)],
    [t('held.joinings'), joinings(held, words)],
    [t('held.entries'), entries(held, words)],
    [t('held.matters'), matters(held, words)],
    [t('held.linkInvitations'), linkInvitations(held, words)],
    [t('held.allowances'), allowances(held, words)],
  ];
  return parts
    .filter(([, rows]) => rows.length > 0)
    .map(([title, rows]) => <HeldRows key={title} title={title} none="" rows={rows} />);
}

type Words = { t: TFunction; day(at: string): string };
type Held = Props['held'];

const row = (what: ReactNode, more: HeldRow['more'], at: number): HeldRow => ({
  key: String(at),
  what,
  more,
});

const campaigns = ({ campaigns: all }: Held, { t, day }: Words): HeldRow[] =>
  all.map(({ ecosystem, title, email, askedAt }, at) =>
    row(
      <InEcosystem of={ecosystem}>{title}</InEcosystem>,
      [email, askedAt && t('held.asked', { day: day(askedAt) })],
      at,
    ),
  );

const joinings = ({ joinings: all }: Held, { t, day }: Words): HeldRow[] =>
  all.map(({ ecosystem, at: asked, reason, ...said }, at) =>
    row(
      <InEcosystem of={ecosystem} />,
      [t('held.asked', { day: day(asked) }), ...enteredWords(t, said), reason],
      at,
    ),
  );

const entries = ({ entries: all }: Held, { t, day }: Words): HeldRow[] =>
  all.map(({ ecosystem, room, number, at: changed, keptAt, ...said }, at) =>
    row(
      <InEcosystem of={ecosystem}>{t('held.entry', { room, number })}</InEcosystem>,
      [t('held.kept', { day: day(keptAt ?? changed) }), ...enteredWords(t, said)],
      at,
    ),
  );

const matters = ({ matters: all }: Held, { t, day }: Words): HeldRow[] =>
  all.map(({ ecosystem, kind, at: raised, name, words, email, decidedAt, why }, at) =>
    row(
      <InEcosystem of={ecosystem} />,
      [
        t(`held.matter.${kind}`),
        t('held.raised', { day: day(raised) }),
        ...[name, words, email],
        decidedAt && t('held.decidedOn', { day: day(decidedAt) }),
        why,
      ],
      at,
    ),
  );

const linkInvitations = ({ linkInvitations: all }: Held, { t, day }: Words): HeldRow[] =>
  all.map(({ ecosystem, isTheirs, createdAt, expiresAt, usedAt, withdrawnAt }, at) =>
    row(
      <InEcosystem of={ecosystem} />,
      [
        t(isTheirs ? 'held.askedOther' : 'held.askedMe'),
        t('held.sent', { day: day(createdAt) }),
        usedAt
          ? t('held.state.USED')
          : withdrawnAt
            ? t('held.state.WITHDRAWN')
            : t('held.state.WAITING', { day: day(expiresAt) }),
      ],
      at,
    ),
  );

const allowances = ({ allowances: all }: Held, { t, day }: Words): HeldRow[] =>
  all.map(({ what, used, until }, at) =>
    row(t(`held.counted.${what}`), [String(used), t('held.until', { day: day(until) })], at),
  );

type Entered = { profile: string | null; answers: string | null; draft: string | null };

/** What somebody entered, in words: who they said they are, and what they answered in their own. */
function enteredWords(t: TFunction, { profile, answers, draft }: Entered): (string | false)[] {
  const who = read(profile);
  const all = read(answers);
  const list = Array.isArray(all) ? (all as { name?: unknown }[]) : [];
  const texts = [who.name, who.summary, who.website, ...list.map(({ name }) => name)];
  return [
    ...texts.map((each) => typeof each === 'string' && each),
    list.length > 0 && t('held.answers', { count: list.length }),
    draft !== null && t('held.draft'),
  ];
}

function read(json: string | null): Record<string, unknown> {
  try {
    return (JSON.parse(json ?? '{}') ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
}
