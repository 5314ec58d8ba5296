import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { useFormScope } from './form-scope.ts';
import { type NamedRecord, QuestionRecordsDocument } from './question.documents.ts';
import style from './question.module.css';

type Props = {
  /** Where in the question the condition stands. */
  path: string;
  /** The GraphQL type of what is chosen; Element for stakeholders and missions. */
  of: string;
  label: string;
  chosen: readonly string[];
  onChoose(ids: string[]): void;
};

const PAUSE_MS = 150;

/** Records of any kind, found as one types and shown by what they are called. */
export function RecordValues({ path, of, label, chosen, onChoose }: Props) {
  const { t, language } = useWords();
  const { ecosystem, named: onNamed } = useFormScope();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [text] = useDebouncedValue(typed, PAUSE_MS);
  const asked = { ecosystem: ecosystem.slug, of, language: inLanguage(language) } as const;
  const [found] = useQuery({
    query: QuestionRecordsDocument,
    variables: { ...asked, text, ids: null },
    pause: !isOpen,
    requestPolicy: 'cache-and-network',
  });
  const [named] = useQuery({
    query: QuestionRecordsDocument,
    variables: { ...asked, text: '', ids: [...chosen] },
    pause: chosen.length === 0,
  });
  const known = useKnown(found.data?.questionRecords, named.data?.questionRecords);
  const isLooking = found.fetching || text !== typed;
  const failed = Boolean(found.error && !found.data);
  const options = found.data?.questionRecords.map(({ id }) => id) ?? [];
  const unnamed = named.fetching || !named.data ? t('question.naming') : t('question.notThere');
  return (
    <MultiSelect
      size="sm"
      className={style.several ?? ''}
      wrapperProps={{ 'data-path': `${path}.value` }}
      classNames={{ inputField: style.typed ?? '' }}
      aria-label={label}
      placeholder={chosen.length === 0 ? t('question.typeName') : ''}
      data={[...new Set([...options, ...chosen])].map((id) => ({
        value: id,
        label: known.get(id)?.inWords ?? unnamed,
      }))}
      renderOption={({ option }) => <Named record={known.get(option.value)} />}
      value={[...chosen]}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      // The server has looked already.
      filter={({ options: all }) => all.filter((each) => 'value' in each && options.includes(each.value))}
      hidePickedOptions
      openOnFocus={false}
      dropdownOpened={isOpen}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      nothingFoundMessage={
        failed ? t('failure.UNAVAILABLE') : isLooking ? t('search.searching') : t('record.noOption')
      }
      onChange={(ids) => {
        onChoose(ids);
        setTyped('');
        // What was chosen changes the answer: nothing stands over it.
        setOpen(false);
        if (chosen.length === 0) onNamed(path);
      }}
    />
  );
}

function Named({ record }: { record: NamedRecord | undefined }) {
  if (!record) return null;
  return (
    <span className={style.option}>
      <span>{record.inWords}</span>
      {record.belongsTo && record.belongsTo.id !== record.id && (
        <span className={style.about}>{record.belongsTo.inWords}</span>
      )}
    </span>
  );
}

/** Every record that was seen, by its id: what is chosen keeps its name when the search moves on. */
function useKnown(...lists: (readonly NamedRecord[] | undefined)[]): ReadonlyMap<string, NamedRecord> {
  const known = useRef(new Map<string, NamedRecord>()).current;
  for (const record of lists.flatMap((list) => list ?? [])) known.set(record.id, record);
  return known;
}
