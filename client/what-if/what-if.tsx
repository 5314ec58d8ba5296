import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import style from '../finding/finding.module.css';
import { useWords } from '../language/use-words.ts';
import { RowAction } from '../record/row-action.tsx';
import { Consequences } from './consequences.tsx';
import { LeaveForm } from './leave-form.tsx';
import { OfferForm } from './offer-form.tsx';
import { SeatForm } from './seat-form.tsx';
import { type Draft, MOST_SUPPOSED, readSupposed, type Supposition, writeSupposed } from './suppose.ts';
import { Suppositions } from './suppositions.tsx';
import own from './what-if.module.css';

const KINDS = ['remove', 'offer', 'seat'] as const;

/** What if: things are supposed, and which findings would appear and disappear is told, without changing anything. */
export function WhatIf(props: ReadingProps) {
  const { ecosystem, data, address, onLit } = props;
  const { t } = useWords();
  const { suppose } = address.address;
  const { changes, draft } = useMemo(() => readSupposed(suppose), [suppose]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    onLit({ ids: concerned(changes) });
  }, [onLit, changes]);

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
      <Alert variant="light" icon={<IconInfoCircle aria-hidden size={18} />} p="sm">
        {t('whatIf.unchanged')}
      </Alert>
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
        <section ref={form} className={own.form} aria-label={t(`whatIf.add.${draft.do}`)}>
          <Group justify="space-between" wrap="nowrap" mb="xs">
            <h4 className={style.part}>{t(`whatIf.add.${draft.do}`)}</h4>
            <RowAction label={t('form.cancel')} onClick={() => write(changes)}>
              <IconX aria-hidden size={16} />
            </RowAction>
          </Group>
          {draft.do === 'remove' && (
            <LeaveForm ecosystem={ecosystem.slug} onSuppose={(id) => add({ remove: id })} />
          )}
          {draft.do === 'offer' && (
            <OfferForm
              ecosystem={ecosystem.slug}
              draft={offerOf(draft)}
              onSuppose={(offer) => add({ offer })}
            />
          )}
          {draft.do === 'seat' && (
            <SeatForm ecosystem={ecosystem.slug} draft={draft} onSuppose={(seat) => add({ seat })} />
          )}
        </section>
      ) : (
        changes.length < MOST_SUPPOSED && (
          <Group gap="xs">
            {KINDS.map((kind) => (
              <Button
                key={kind}
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus aria-hidden size={16} />}
                onClick={() => write(changes, { do: kind })}
              >
                {t(`whatIf.add.${kind}`)}
              </Button>
            ))}
          </Group>
        )
      )}
      {changes.length > 0 && <Consequences {...props} changes={changes} />}
    </Stack>
  );
}

/** Who leaves, offers or takes a seat: they stand out on the map. */
function concerned(changes: readonly Supposition[]): string[] {
  return changes.map((each) =>
    'remove' in each ? each.remove : 'offer' in each ? each.offer.by : each.seat.by,
  );
}

function offerOf({ do: _, ...offer }: Extract<Draft, { do: 'offer' }>) {
  return offer;
}
