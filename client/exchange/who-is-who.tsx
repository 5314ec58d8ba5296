import { NativeSelect, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { folded } from '../language/folded.ts';
import { nameIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { type Decisions, namesIn } from './named-in.ts';
import type { Pasted } from './pasted.ts';
import { WhoIsWhoDocument } from './who-is-who.documents.ts';

/** As many names as the server compares at once; more are told by the import itself. */
const MOST = 5_000;
/** No id of a stakeholder. */
const NEW = 'new';

/** Whom pasted nominations name: who is on the map in another spelling is put to a person before anything is added. */
export function useWhoIsWho(ecosystem: string, pasted: Pasted) {
  const [decisions, setDecisions] = useState<Decisions>({});
  const names = useMemo(
    () => (pasted.sheet === 'nominations' ? namesIn(pasted).slice(0, MOST) : []),
    [pasted],
  );
  const [{ data, fetching }] = useQuery({
    query: WhoIsWhoDocument,
    variables: { ecosystem, names },
    pause: names.length === 0,
    requestPolicy: 'network-only',
  });
  const found = names.length > 0 ? data?.unseenByRegister : undefined;
  const open = found?.doubtful.filter(({ name }) => !decisions[folded(name)]).length ?? 0;
  return {
    found,
    decisions,
    /** Names that wait for a decision, or are still being looked up. */
    isOpen: names.length > 0 && (fetching || open > 0),
    decide(name: string, as: Decisions[string]) {
      setDecisions((before) => ({ ...before, [folded(name)]: as }));
    },
  };
}

/** The names that are doubtful, each with whom it may be, and how many names are new. */
export function WhoIsWho({ found, decisions, decide }: ReturnType<typeof useWhoIsWho>) {
  const { t, language } = useWords();
  if (!found) return null;
  return (
    <Stack gap="xs" aria-live="polite">
      {found.doubtful.map(({ name, candidates }) => {
        const decision = decisions[folded(name)];
        const chosen = decision === 'new' ? NEW : candidates.find((who) => who.name === decision?.is)?.id;
        return (
          <NativeSelect
            key={name}
            label={t('paste.whoIs', { name })}
            value={chosen ?? ''}
            onChange={({ currentTarget: { value } }) => {
              const who = candidates.find(({ id }) => id === value);
              if (value !== '') decide(name, who ? { is: who.name } : 'new');
            }}
          >
            <option value="" disabled>
              {t('paste.decide')}
            </option>
            {candidates.map((who) => (
              <option key={who.id} value={who.id}>
                {nameIn(language, who)}
              </option>
            ))}
            <option value={NEW}>{t('paste.somebodyNew')}</option>
          </NativeSelect>
        );
      })}
      {found.unknown.length > 0 && (
        <Text size="sm">
          {t('paste.unknown', { count: found.unknown.length, names: found.unknown.slice(0, 20).join('; ') })}
        </Text>
      )}
    </Stack>
  );
}
