import { Alert, Button, Skeleton, Stack, Switch, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { useLit } from '../app/use-lit.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useAnswering } from './answering.ts';
import { DeniedList } from './denied-list.tsx';
import type { LikelyLink } from './likely.documents.ts';
import style from './likely.module.css';
import { LikelyRow } from './likely-row.tsx';
import { mayAnswer } from './may-answer.ts';
import { useLikely } from './use-likely.ts';
import { YesForm } from './yes-form.tsx';

/** How many of each list are shown at first, and how many at most. */
const FIRST = 20;
const ALL = 100;

/** Who may work together although nobody has said so: of all, or of one stakeholder. */
export function LikelyPanel(props: ReadingProps) {
  const { ecosystem, data, address, revision } = props;
  const { t, language } = useWords();
  const { near, show = [] } = address.address;
  const others = show.filter((layer) => layer !== 'likely');
  const [first, setFirst] = useState(FIRST);
  const { found, failure, reload } = useLikely({ ecosystem, about: near, first, revision });
  const row = near && data ? data.rowOf(near) : -1;
  const initial =
    near && data && row >= 0 ? { id: near, name: data.nameOf(row, language), nameFr: null } : undefined;
  return (
    <Stack gap="md">
      <Text size="sm">{t('likely.intro')}</Text>
      <ElementPicker
        key={`${near}-${data === undefined}`}
        ecosystem={ecosystem.slug}
        label={t('likely.about')}
        required={false}
        autoFocus={false}
        only="Stakeholder"
        initial={initial}
        onPick={(element) => address.read({ near: element?.id, doubt: undefined }, true)}
      />
      {!found && !failure && <Skeleton height={200} role="status" aria-label={t('likely.loading')} />}
      {!found && failure && (
        <EmptyState alert title={t('likely.failed')} text={t(`failure.${failure.code}`)}>
          <Button variant="default" onClick={reload}>
            {t('form.retry')}
          </Button>
        </EmptyState>
      )}
      {found && (
        <Questions {...props} byPartners={found.byPartners} byOthers={found.byOthers}>
          {first < ALL && Math.max(found.byPartners.length, found.byOthers.length) >= first && (
            <Button size="sm" variant="default" onClick={() => setFirst(ALL)}>
              {t('likely.more', { number: numberIn(language, ALL) })}
            </Button>
          )}
        </Questions>
      )}
      <Switch
        label={t('likely.onMap')}
        checked={show.includes('likely')}
        onChange={(event) => address.showLayers(event.currentTarget.checked ? [...others, 'likely'] : others)}
      />
      <details className={style.more}>
        <summary>{t('likely.how')}</summary>
        <Text size="sm" c="dimmed" mt="xs">
          {t('likely.method')}
        </Text>
      </details>
    </Stack>
  );
}

type QuestionsProps = ReadingProps & {
  byPartners: readonly LikelyLink[];
  byOthers: readonly LikelyLink[];
  children: ReactNode;
};

function Questions({ byPartners, byOthers, children, ...props }: QuestionsProps) {
  const { ecosystem, address, onLit, onGo, onWritten } = props;
  const { t } = useWords();
  const { deny, askAgain, refused } = useAnswering(onWritten);
  const [declared, setDeclared] = useState<LikelyLink>();
  const { doubt } = address.address;
  const shown = [...byPartners, ...byOthers].find((link) => keyOf(link) === doubt);
  useLit(onLit, shown && [shown.one.id, shown.other.id, ...partnersOf(shown)]);
  const rows = (links: readonly LikelyLink[]) => (
    <ul className={style.list}>
      {links.map((link) => (
        <LikelyRow
          key={keyOf(link)}
          link={link}
          mayAnswer={mayAnswer(ecosystem, link)}
          shown={link === shown}
          onGo={onGo}
          onShow={() => address.read({ doubt: link === shown ? undefined : keyOf(link) }, true)}
          onIntroduce={() => address.openReading('introductions', { from: link.one.id, to: link.other.id })}
          onYes={() => setDeclared(link)}
          onNo={() => void deny(link.one.id, link.other.id)}
        />
      ))}
    </ul>
  );
  const isEmpty = byPartners.length + byOthers.length === 0;
  return (
    <>
      {refused && <Alert role="alert">{refused}</Alert>}
      {isEmpty && <EmptyState title={t('likely.none')} text={t('likely.noneText')} />}
      {byPartners.length > 0 && <Part title={t('likely.byPartners')}>{rows(byPartners)}</Part>}
      {byOthers.length > 0 && <Part title={t('likely.byOthers')}>{rows(byOthers)}</Part>}
      {children}
      <DeniedList {...props} onAskAgain={askAgain} />
      {declared && (
        <YesForm
          ecosystem={ecosystem}
          link={declared}
          onWritten={onWritten}
          onClose={() => setDeclared(undefined)}
        />
      )}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Text component="h3" size="sm" fw={600} mb="xs">
        {title}
      </Text>
      {children}
    </section>
  );
}

const keyOf = ({ one, other }: LikelyLink) => `${one.id}~${other.id}`;
const partnersOf = ({ reasons }: LikelyLink) =>
  reasons.flatMap(({ kind, id }) => (kind === 'PARTNER' || kind === 'MISSION' ? [id] : []));
