import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReadingProps } from '../app/reading.ts';
import { PrintLinks } from '../campaign/print-links.tsx';
import { ElementPicker } from '../element/element-picker.tsx';
import { dateIn, nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { copyText } from '../ui/copy.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useNotice } from '../ui/notice.ts';
import style from './mobilisation.module.css';
import type { Called, SavedCall } from './saved.documents.ts';

type Heard = { says: 'YES' | 'NO' | 'INSTEAD'; instead?: string; insteadName?: string };
type Props = Pick<ReadingProps, 'ecosystem' | 'onGo'> & {
  kept: SavedCall;
  /** Left out where nothing more is taken. */
  onHear: ((who: string, heard: Heard) => Promise<void>) | undefined;
};

/** Who was asked and how they stand, with the link of each to hand over, and what was heard by telephone. */
export function CalledList({ kept, ecosystem, onGo, onHear }: Props) {
  const { t, language } = useWords();
  const tell = useNotice();
  const [isPrinting, setPrinting] = useState(false);
  const [naming, setNaming] = useState<Called>();
  if (kept.called.length === 0) return null;
  const linked = kept.called.filter(({ link }) => link !== null);
  const invitees = linked.map(({ id, link, says, who }) => ({
    ...{ id, link, stakeholder: who, state: says ? ('ANSWERED' as const) : ('ASKED' as const) },
  }));
  return (
    <section aria-label={t('call.called')} data-unprinted>
      <h3 className={style.title}>{t('call.called')}</h3>
      {linked.length > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => setPrinting(true)}>
          {t('campaign.print')}
        </Button>
      )}
      <Stack gap="xs" component="ul" p={0} m={0} mt={6} style={{ listStyle: 'none' }}>
        {kept.called.map((each) => (
          <li key={each.id}>
            <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
              <Anchor
                component="button"
                type="button"
                ta="start"
                size="sm"
                onClick={() => onGo(each.who.id)}
                style={{ overflowWrap: 'anywhere' }}
              >
                {nameIn(language, each.who)}
              </Anchor>
              <Badge
                variant={each.says ? 'light' : 'default'}
                style={{ flexShrink: 0, textTransform: 'none' }}
              >
                {each.says ? t(`call.says.${each.says}`) : t(`campaign.state.${each.state}`)}
              </Badge>
            </Group>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {[
                each.insteadOf && t('call.insteadOf', { name: nameIn(language, each.insteadOf) }),
                each.instead && t('call.named', { name: nameIn(language, each.instead) }),
                each.insteadName && t('call.named', { name: each.insteadName }),
                each.saidAt &&
                  t(each.isHeard ? 'call.heardOn' : 'call.saidOn', {
                    day: dateIn(language, each.saidAt.slice(0, 10)),
                  }),
                each.note && t('call.noted', { note: each.note }),
                !each.says && each.email,
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Group gap={4} ml={-8}>
              {each.link && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('campaign.copyOf', { name: nameIn(language, each.who) })}
                  onClick={async () =>
                    tell(t((await copyText(each.link ?? '')) ? 'people.copied' : 'people.notCopied'))
                  }
                >
                  {t('campaign.copy')}
                </Button>
              )}
              {onHear && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('call.insteadNamed', { name: nameIn(language, each.who) })}
                  onClick={() => setNaming(each)}
                >
                  {t('call.says.INSTEAD')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </Stack>
      {isPrinting && (
        <PrintLinks
          campaign={{ title: kept.title, titleFr: null, invitees }}
          onClose={() => setPrinting(false)}
        />
      )}
      {naming && onHear && (
        <Instead
          slug={ecosystem.slug}
          called={naming}
          onClose={() => setNaming(undefined)}
          onNamed={async (named) => {
            await onHear(naming.who.id, { says: 'INSTEAD', ...named });
            setNaming(undefined);
          }}
        />
      )}
    </section>
  );
}

type InsteadProps = {
  slug: string;
  called: Called;
  onClose(): void;
  onNamed(named: { instead?: string; insteadName?: string }): Promise<void>;
};

function Instead({ slug, called, onClose, onNamed }: InsteadProps) {
  const { t, language } = useWords();
  const [named, setNamed] = useState<{ instead?: string; insteadName?: string }>();
  return (
    <Dialog title={t('call.insteadNamed', { name: nameIn(language, called.who) })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (named) void onNamed(named);
        }}
      >
        <Stack gap="sm">
          <ElementPicker
            ecosystem={slug}
            label={t('call.insteadWho')}
            only="Stakeholder"
            except={called.who.id}
            onPick={(element) => setNamed(element && { instead: element.id })}
            onNew={(insteadName) => setNamed({ insteadName })}
          />
          <Button type="submit" disabled={!named}>
            {t('form.save')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
