import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { useDone } from '../app/history-scope.ts';
import type { ReadingProps } from '../app/reading.ts';
import { failureOf, failureText } from '../graphql/failure.ts';
import { usePatientQuery } from '../graphql/use-patient-query.ts';
import { inLanguage } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { MISSION_TEMPLATES, TEMPLATE_NAMES, type TemplateRole } from '../mission/mission-templates.ts';
import { CreateRoleDocument } from '../mission/role.documents.ts';
import { MissionRoleNamesDocument } from '../nomination/nomination.documents.ts';
import { submissionKeys } from '../ui/fields.ts';
import { lackingRoles } from './lacking-roles.ts';
import style from './unseen.module.css';

type Props = Pick<ReadingProps, 'ecosystem' | 'address' | 'revision' | 'onWritten'> & { mission: string };

/** What missions of a kind usually need and this one does not list; each can be added as a vacant seat. */
export function TemplateComparison({ mission, ecosystem, address, revision, onWritten }: Props) {
  const words = useWords();
  const { t } = words;
  const { template } = address.address;
  const { data } = usePatientQuery(MissionRoleNamesDocument, mission, () => ({ id: mission }), {
    round: revision,
    pause: !template,
  });
  const { add, adding, refused } = useAdding(mission, onWritten);
  const roles = template && data?.mission?.roles.nodes;
  const lacking = roles && lackingRoles(MISSION_TEMPLATES[template].roles, roles);
  return (
    <div>
      <NativeSelect
        mt="md"
        label={t('unseen.compareTemplate')}
        description={
          template
            ? t('unseen.templateSource', { source: MISSION_TEMPLATES[template].source })
            : t('unseen.templateHelp')
        }
        value={template ?? ''}
        onChange={({ currentTarget: { value } }) =>
          address.read({ template: TEMPLATE_NAMES.find((name) => name === value) }, true)
        }
        data={[
          { value: '', label: t('unseen.noTemplate') },
          ...TEMPLATE_NAMES.map((name) => ({ value: name, label: t(`mission.templates.${name}`) })),
        ]}
      />
      {refused && (
        <Alert role="alert" mt="xs">
          {refused}
        </Alert>
      )}
      {lacking && (
        <Text size="sm" mt="xs" role="status">
          {lacking.length === 0 ? t('unseen.lacksNone') : t('unseen.lacking', { count: lacking.length })}
        </Text>
      )}
      <ul className={style.rows}>
        {(lacking || []).map((role) => {
          const name = inLanguage(words.language) === 'FR' ? role.titleFr : role.title;
          return (
            <li key={role.title}>
              <Group justify="space-between" wrap="nowrap" gap="xs">
                <span>
                  {name}
                  <span className={style.why}>{t(`roleKind.${role.kind}`)}</span>
                </span>
                {ecosystem.mayEdit && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={adding === role}
                    leftSection={<IconPlus aria-hidden size={14} />}
                    aria-label={t('unseen.addRoleOf', { name })}
                    onClick={() => void add(role, name)}
                  >
                    {t('unseen.addRole')}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Adds a role with its vacant seats; it can be undone as any change. */
function useAdding(mission: string, onWritten: () => void) {
  const { t } = useWords();
  const client = useClient();
  const done = useDone();
  const keyFor = useRef(submissionKeys(() => crypto.randomUUID())).current;
  const [adding, setAdding] = useState<TemplateRole>();
  const [refused, setRefused] = useState<string>();
  const add = async (role: TemplateRole, name: string) => {
    setAdding(role);
    const asked = { mission, ...role };
    const input = { ...asked, idempotencyKey: keyFor(asked) };
    const { data, error } = await client.mutation(CreateRoleDocument, { input }).toPromise();
    setAdding(undefined);
    setRefused(error && failureText(t, failureOf(error)));
    if (!data) return;
    done(t('unseen.roleAdded', { name }), [data.done.revision]);
    onWritten();
  };
  return { add, adding, refused };
}
