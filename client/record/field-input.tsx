import { Checkbox, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { ElementPicker } from '../element/element-picker.tsx';
import { useWaitingWords } from '../element/waiting-words.ts';
import { failureOf, failureText } from '../graphql/failure.ts';
import { useWords } from '../language/use-words.ts';
import { TypedSelect } from '../ui/typed-select.tsx';
import { type Choosing, type Field, newElement, type Values } from './field.ts';
import { labelOf } from './field-words.ts';
import { useRecordScope } from './scope.ts';

type Props = {
  name: string;
  field: Field;
  form: UseFormReturnType<Values>;
  /** What the form was opened under. */
  of: string;
  /** What is stored at this field now: the record that a reference leads to. */
  held: unknown;
  autoFocus: boolean;
  /** Somebody or something was recorded on the way. */
  onAdded(): void;
  /** Tells what an id is called, for when two versions are compared. */
  onNamed(id: string, name: string): void;
};

/** The input of one field. */
export function FieldInput(props: Props) {
  const { name, field, form, autoFocus } = props;
  const words = useWords();
  const { ecosystem } = useRecordScope();
  const common = {
    label: labelOf(words, name, field),
    description: field.help?.(words, ecosystem.mayEdit),
    required: field.required === true,
    'data-autofocus': autoFocus || undefined,
  };
  switch (field.is) {
    case 'prose':
      return <Textarea {...common} autosize minRows={2} maxRows={12} {...form.getInputProps(name)} />;
    case 'list':
      return (
        <TagsInput
          {...common}
          description={common.description ?? words.t('field.listHelp')}
          {...form.getInputProps(name)}
        />
      );
    case 'number':
      return (
        <TextInput
          {...common}
          inputMode={field.whole ? 'numeric' : 'decimal'}
          {...form.getInputProps(name)}
        />
      );
    case 'date':
      return <TextInput {...common} type="date" {...form.getInputProps(name)} />;
    case 'website':
      return <TextInput {...common} type="url" placeholder="https://" {...form.getInputProps(name)} />;
    case 'check':
      return <Checkbox label={common.label} description={common.description} {...checked(form, name)} />;
    case 'enum':
      return (
        <Choice
          {...props}
          useOptions={({ words }) =>
            field.of.map((value) => ({ value, label: field.say(value as never, words) }))
          }
        />
      );
    case 'choice':
    case 'reference':
      return <Choice {...props} useOptions={field.useOptions} />;
    case 'element':
      return <ElementInput {...props} field={field} />;
    default:
      return <TextInput {...common} {...form.getInputProps(name)} />;
  }
}

const checked = (form: UseFormReturnType<Values>, name: string) => ({
  checked: form.getValues()[name] === 'yes',
  onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
    form.setFieldValue(name, event.currentTarget.checked ? 'yes' : ''),
});

type UseOptions = (choosing: Choosing) => readonly { value: string; label: string }[] | undefined;

function Choice({
  name,
  field,
  form,
  of,
  held,
  autoFocus,
  onNamed,
  onAdded,
  useOptions,
}: Props & { useOptions: UseOptions }) {
  const words = useWords();
  const { ecosystem } = useRecordScope();
  const values = form.getValues();
  const options = useOptions({ ecosystem: ecosystem.slug, of, values, words });
  const inputs = form.getInputProps(name);
  const client = useClient();
  const waiting = useWaitingWords();
  for (const { value, label } of options ?? []) onNamed(value, label.trim());

  // What decides over the options was chosen anew: the first one is the usual one.
  const leader = field.is === 'choice' && field.follows ? String(values[field.follows] ?? '') : '';
  const followed = useRef(leader);
  const first = options?.[0]?.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is another object at each rendering.
  useEffect(() => {
    if (followed.current === leader || options === undefined) return;
    followed.current = leader;
    form.setFieldValue(name, first ?? '');
  }, [leader, first]);

  const adds = field.is === 'reference' && ecosystem.mayEdit ? field.adds : undefined;
  const add = async (typed: string) => {
    const at = { ecosystem: ecosystem.id, of, values, words };
    const { data, error } = (await adds?.(client, at, typed, crypto.randomUUID())) ?? {};
    if (error) form.setFieldError(name, failureText(words.t, failureOf(error)));
    if (!data) return undefined;
    onNamed(data.id, typed);
    onAdded();
    return data.id;
  };
  const known = options?.some(({ value }) => value === inputs.value) ?? false;
  const kept = !known && inputs.value ? [{ value: inputs.value, label: nameOf(held) ?? inputs.value }] : [];
  return (
    <TypedSelect
      label={labelOf(words, name, field)}
      description={field.help?.(words, ecosystem.mayEdit)}
      required={field.required === true}
      data-autofocus={autoFocus || undefined}
      data={[...(options ?? []), ...kept]}
      searchable={field.is !== 'enum'}
      openOnFocus={false}
      clearable={!field.required}
      allowDeselect={!field.required}
      nothingFoundMessage={options ? words.t('record.noOption') : waiting}
      {...inputs}
      value={inputs.value || null}
      onChange={(value) => form.setFieldValue(name, value ?? '')}
      addWords={(typed) => words.t('form.addNamed', { name: typed })}
      onAdd={adds && add}
    />
  );
}

function nameOf(held: unknown): string | undefined {
  if (typeof held !== 'object' || held === null || !('name' in held)) return undefined;
  return typeof held.name === 'string' ? held.name : undefined;
}

type Named = { id: string; name: string; nameFr: string | null };

function ElementInput({
  name,
  field,
  form,
  of,
  held,
  autoFocus,
  onNamed,
  onAdded,
}: Props & { field: Extract<Field, { is: 'element' }> }) {
  const words = useWords();
  const { ecosystem } = useRecordScope();
  const initial = form.getValues()[name] ? (held as Named | null) : null;
  return (
    <ElementPicker
      ecosystem={ecosystem.slug}
      label={labelOf(words, name, field)}
      description={field.help?.(words, ecosystem.mayEdit)}
      error={form.errors[name]}
      except={of}
      only={field.only}
      initial={initial ?? undefined}
      required={field.required === true}
      autoFocus={autoFocus}
      addTo={ecosystem.mayEdit ? ecosystem.id : undefined}
      onAdded={onAdded}
      onPick={(element) => {
        if (element) onNamed(element.id, element.name);
        form.setFieldValue(name, element?.id ?? '');
      }}
      onNew={field.orNew && ((typed) => form.setFieldValue(name, newElement(typed)))}
    />
  );
}
