import { Button, Group, NativeSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { ReadingProps } from '../app/reading.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { graphql } from '../graphql/graphql.ts';
import { useWords } from '../language/use-words.ts';
import { useSending } from '../members/use-sending.ts';
import { Dialog } from '../ui/dialog.tsx';
import { FailureAlert } from '../ui/form-dialog.tsx';
import { type Campaign, ChooseInviteesDocument } from './campaign.documents.ts';
import { readList } from './pasted-list.ts';

const SavedDocument = graphql(`
  query SavedForCampaign($ecosystem: String!) {
    questions(ecosystem: $ecosystem, first: 100) { nodes { id name definition } }
  }
`);
const WhoDocument = graphql(`
  query WhoForCampaign($ecosystem: String!, $question: QuestionDefinition!) {
    ask(ecosystem: $ecosystem, question: $question, first: 1) { elementIds }
  }
`);

/** So many are added by one request. */
const AT_ONCE = 500;

type Props = ReadingProps & {
  campaign: Campaign;
  isMailed: boolean;
  which: { ecosystem: string; campaign: string };
  onClose(): void;
  onChosen(): void;
};
type From = 'shown' | 'question' | 'one' | 'list';
type Chosen = { stakeholder: string; email?: string };

const isStakeholder = (id: string) => /-s\d+$/.test(id);

/** Whom to ask: those whom the map shows, the answers of a saved question, one by name, or a list that is pasted. */
export function ChooseInvitees({ campaign, which, ecosystem, data: map, shown, onClose, onChosen }: Props) {
  const { t } = useWords();
  const client = useClient();
  const { sending, failure, send } = useSending();
  const [from, setFrom] = useState<From>('shown');
  const [question, setQuestion] = useState('');
  const [one, setOne] = useState<string>();
  const [isKnown, setKnown] = useState(false);
  const [text, setText] = useState('');
  const list = useMemo(() => (map ? readList(text, map) : undefined), [text, map]);
  const [{ data }] = useQuery({ query: SavedDocument, variables: { ecosystem: ecosystem.slug } });
  const saved = data?.questions.nodes ?? [];
  const known = new Set(campaign.invitees.map(({ stakeholder }) => stakeholder.id));
  const onMap = shown().filter(isStakeholder);
  const freshOf = (ids: readonly string[]): Chosen[] =>
    ids.filter((id) => !known.has(id)).map((stakeholder) => ({ stakeholder }));
  const chosenOf = async (): Promise<Chosen[]> => {
    if (from === 'shown') return freshOf(onMap);
    if (from === 'one') return one ? [{ stakeholder: one }] : [];
    // Who is in already gets the address that stands beside their name.
    if (from === 'list')
      return (list?.found ?? []).filter(({ stakeholder, email }) => email || !known.has(stakeholder));
    const definition = saved.find(({ id }) => id === question)?.definition;
    if (!definition) return [];
    const asked = { ecosystem: ecosystem.slug, question: definition };
    const answer = await send(() => client.query(WhoDocument, asked).toPromise());
    return freshOf((answer?.data?.ask.elementIds ?? []).filter(isStakeholder));
  };
  const submit = async () => {
    const chosen = await chosenOf();
    for (let at = 0; at < chosen.length; at += AT_ONCE) {
      const input = { ...which, add: chosen.slice(at, at + AT_ONCE) };
      if (!(await send(() => client.mutation(ChooseInviteesDocument, { input }).toPromise()))) return;
    }
    if (chosen.length > 0) onChosen();
    else setKnown(true);
  };
  const count = freshOf(onMap).length;
  const isNobody =
    (from === 'shown' && count === 0) ||
    (from === 'question' && !question) ||
    (from === 'one' && !one) ||
    (from === 'list' && !list?.found.length);
  return (
    <Dialog title={t('campaign.chooseTitle')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <Radio.Group value={from} onChange={(value) => setFrom(value as From)} label={t('campaign.from')}>
            <Stack gap="xs" mt={4}>
              <Radio
                value="shown"
                label={t('campaign.fromShown', { count })}
                description={t('campaign.fromShownHelp')}
              />
              <Radio value="question" disabled={saved.length === 0} label={t('campaign.fromQuestion')} />
              <Radio value="one" label={t('campaign.fromOne')} />
              <Radio value="list" label={t('campaign.fromList')} />
            </Stack>
          </Radio.Group>
          {from === 'question' && (
            <NativeSelect
              label={t('campaign.whichQuestion')}
              value={question}
              data={[{ value: '', label: '' }, ...saved.map(({ id, name }) => ({ value: id, label: name }))]}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
          )}
          {from === 'one' && (
            <ElementPicker
              ecosystem={ecosystem.slug}
              label={t('campaign.who')}
              only="Stakeholder"
              onPick={(element) => setOne(element?.id)}
            />
          )}
          {from === 'list' && (
            <Textarea
              label={t('campaign.list')}
              description={t('campaign.listHelp')}
              autosize
              minRows={4}
              maxRows={12}
              value={text}
              onChange={(event) => {
                setText(event.currentTarget.value);
                setKnown(false);
              }}
            />
          )}
          {from === 'list' && list && text.trim() !== '' && (
            <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
              {[
                t('campaign.listFound', { count: list.found.length }),
                list.unknown.length > 0 && t('campaign.listUnknown', { names: list.unknown.join(', ') }),
                list.several.length > 0 && t('campaign.listSeveral', { names: list.several.join(', ') }),
              ]
                .filter(Boolean)
                .join(' ')}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {t('campaign.addressesHelp')}
          </Text>
          {isKnown && (
            <Text size="sm" role="status">
              {t('campaign.allIn')}
            </Text>
          )}
          {failure && <FailureAlert failure={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('form.cancel')}
            </Button>
            <Button type="submit" loading={sending} disabled={isNobody}>
              {t('campaign.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
