import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { StepForm } from '../joining/step-frame.tsx';
import type { AnswerInput, ToAnswer } from './respond.documents.ts';

type Props = {
  toAnswer: ToAnswer;
  answer(input: Partial<AnswerInput>): Promise<boolean>;
  sending: boolean;
  onDone(): void;
};

/** The fields that a campaign asks for: each as it is known, to be changed. */
export function FieldsStep({ toAnswer, answer, sending, onDone }: Props) {
  const [given, setGiven] = useState<Record<string, string>>({});
  const submit = async () => {
    const fields = toAnswer.fields.flatMap(({ name, value }) => {
      const now = given[name]?.trim();
      return now === undefined || now === value ? [] : [{ name, value: now }];
    });
    if (fields.length === 0 || (await answer({ fields }))) onDone();
  };
  return (
    <StepForm sending={sending} onSubmit={() => void submit()}>
      {toAnswer.fields.map(({ name, value }) => (
        <TextInput
          key={name}
          label={name}
          maxLength={300}
          value={given[name] ?? value}
          onChange={(event) => {
            const { value: typed } = event.currentTarget;
            setGiven((known) => ({ ...known, [name]: typed }));
          }}
        />
      ))}
    </StepForm>
  );
}
