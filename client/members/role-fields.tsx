import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ecosystem } from '../ecosystem/ecosystem.documents.ts';
import { ElementPicker } from '../element/element-picker.tsx';
import { RowAction } from '../ui/row-action.tsx';
import { ROLES, type Role, type Spoken, speaks } from './members.documents.ts';

export type Given = { role: Role; speaksFor: readonly Spoken[] };
type Props = { ecosystem: Ecosystem; given: Given; onChange(given: Given): void };

/** Which role, with what each may do, and for which stakeholders. */
export function RoleFields({ ecosystem, given, onChange }: Props) {
  const { t } = useTranslation();
  const { role, speaksFor } = given;
  return (
    <Stack gap="md">
      <Radio.Group
        label={t('people.roleField')}
        value={role}
        onChange={(value) => onChange({ role: ROLES.find((each) => each === value) ?? role, speaksFor })}
      >
        <Stack gap="xs" mt="xs">
          {ROLES.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`people.role.${each}`)}
              description={t(`people.roleText.${each}`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {speaks(role) && (
        <SpeaksFor {...{ ecosystem, speaksFor }} onChange={(all) => onChange({ role, speaksFor: all })} />
      )}
    </Stack>
  );
}

type SpeaksProps = {
  ecosystem: Ecosystem;
  speaksFor: readonly Spoken[];
  onChange(all: readonly Spoken[]): void;
};

function SpeaksFor({ ecosystem, speaksFor, onChange }: SpeaksProps) {
  const { t } = useTranslation();
  // The field is emptied by being another one.
  const [picks, setPicks] = useState(0);
  return (
    <Stack gap="xs">
      <ElementPicker
        key={picks}
        ecosystem={ecosystem.slug}
        label={t('people.speaksForField')}
        description={t('people.speaksForText')}
        only="Stakeholder"
        required={false}
        onPick={(found) => {
          if (!found) return;
          if (!speaksFor.some(({ id }) => id === found.id))
            onChange([...speaksFor, { id: found.id, name: found.name }]);
          setPicks((before) => before + 1);
        }}
      />
      {speaksFor.map((each) => (
        <Group key={each.id} justify="space-between" wrap="nowrap">
          <Text>{each.name}</Text>
          <RowAction
            label={t('people.speaksNoMore', { name: each.name })}
            onClick={() => onChange(speaksFor.filter(({ id }) => id !== each.id))}
          >
            <IconX aria-hidden size={16} />
          </RowAction>
        </Group>
      ))}
    </Stack>
  );
}

/** What is sent of it. */
export const sentOf = ({ role, speaksFor }: Given) => ({
  role,
  speaksFor: speaks(role) ? speaksFor.map(({ id }) => id) : [],
});

/** The buttons at the foot of a dialog. */
export function DialogFoot({ word, sending, onClose }: { word: string; sending: boolean; onClose(): void }) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" gap="xs">
      <Button variant="default" onClick={onClose}>
        {t('form.cancel')}
      </Button>
      <Button type="submit" loading={sending}>
        {word}
      </Button>
    </Group>
  );
}
