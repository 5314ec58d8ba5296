import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type Ref, useEffect, useMemo, useRef } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import style from '../finding/finding.module.css';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../ui/row-action.tsx';
import { Consequences } from './consequences.tsx';
import { LeaveForm } from './leave-form.tsx';
import { OfferForm } from './offer-form.tsx';
import { SeatForm } from './seat-form.tsx';
import { type Draft, MOST_SUPPOSED, readSupposed, type Supposition, writeSupposed } from './suppose.ts';
import { Suppositions } from './suppositions.tsx';
import { useConsequences, useLit } from './use-consequences.ts';
import own from './what-if.module.css';

const KINDS = ['remove', 'offer', 'seat'] as const;

/** What if: things are supposed, and which findings would appear and disappear is told, without changing anything. */
export function WhatIf(props: ReadingProps) {
  const { ecosystem, data, address, revision, onLit } = props;
  const { t } = useWords();
  const { suppose } = address.address;
  const { changes, draft } = useMemo(() => readSupposed(suppose), [suppose]);
  const heading = useRef<HTMLHeadingElement>(null);
  const answer = useConsequences(ecosystem.slug, changes, revision);
  const lit = useLit(changes, answer.found);
  useEffect(() => onLit(lit), [onLit, lit]);

  const form = useRef<HTMLElement>(null);
  const asked = draft?.do;
  const asking = useRef(asked);
  useEffect(() => {
    // The button that opened the form is gone: its first field takes the focus. Not when a page begins with it.
    if (asked && asked !== asking.current) form.current?.querySelector('input')?.focus();
    asking.current = asked;
  }, [asked]);

  const write = (next: readonly Supposition[], open?: Draft) =>
    address.read({ suppose: writeSupposed({ changes: next, draft: open }) });
  const add = (supposition: Supposition) => {
    write([...changes, supposition]);
    // The form is gone with what was typed in it.
    heading.current?.focus();
  };
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {t('whatIf.unchanged')}
      </Text>
      <div>
        <h3 className={style.part} ref={heading} tabIndex={-1}>
          {t('whatIf.that')}
        </h3>
        {changes.length === 0 && !draft && (
          <Text size="sm" c="dimmed">
            {t('whatIf.none')}
          </Text>
        )}
        {changes.length > 0 && (
          <Suppositions
            ecosystem={ecosystem.slug}
            data={data}
            changes={changes}
            onDrop={(dropped) => {
              write(
                changes.filter((each) => each !== dropped),
                draft,
              );
              heading.current?.focus();
            }}
          />
        )}
      </div>
      {draft ? (
        <SupposeForm
          ref={form}
          ecosystem={ecosystem.slug}
          draft={draft}
          onSuppose={add}
          onCancel={() => write(changes)}
        />
      ) : (
        changes.length < MOST_SUPPOSED && <Proposals onPropose={(kind) => write(changes, { do: kind })} />
      )}
      {changes.length > 0 && <Consequences {...props} changes={changes} answer={answer} />}
    </Stack>
  );
}

/** What can be supposed. */
function Proposals({ onPropose }: { onPropose(kind: Draft['do']): void }) {
  const { t } = useWords();
  return (
    <Group gap="xs">
      {KINDS.map((kind) => (
        <Button
          key={kind}
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus aria-hidden size={16} />}
          onClick={() => onPropose(kind)}
        >
          {t(`whatIf.add.${kind}`)}
        </Button>
      ))}
    </Group>
  );
}

type FormProps = {
  ref: Ref<HTMLElement>;
  ecosystem: string;
  draft: Draft;
  onSuppose(supposition: Supposition): void;
  onCancel(): void;
};

/** The form of one supposition. */
function SupposeForm({ ref, ecosystem, draft, onSuppose, onCancel }: FormProps) {
  const { t } = useWords();
  const title = t(`whatIf.add.${draft.do}`);
  return (
    <section ref={ref} className={own.form} aria-label={title}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <h4 className={style.part}>{title}</h4>
        <RowAction label={t('form.cancel')} onClick={onCancel}>
          <IconX aria-hidden size={16} />
        </RowAction>
      </Group>
      {draft.do === 'remove' && (
        <LeaveForm ecosystem={ecosystem} onSuppose={(id) => onSuppose({ remove: id })} />
      )}
      {draft.do === 'offer' && (
        <OfferForm ecosystem={ecosystem} draft={offerOf(draft)} onSuppose={(offer) => onSuppose({ offer })} />
      )}
      {draft.do === 'seat' && (
        <SeatForm ecosystem={ecosystem} draft={draft} onSuppose={(seat) => onSuppose({ seat })} />
      )}
    </section>
  );
}

function offerOf({ do: _, ...offer }: Extract<Draft, { do: 'offer' }>) {
  return offer;
}
