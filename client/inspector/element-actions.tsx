import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import {
  IconAffiliate,
  IconArrowMerge,
  IconArrowsDiff,
  IconDoorExit,
  IconDots,
  IconEraser,
  IconEyeOff,
  IconFocus2,
  IconFriends,
  IconHistory,
  IconLink,
  IconMail,
  IconPencil,
  IconPin,
  IconPinnedOff,
  IconPlus,
  IconRoute,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ElementDetail } from '../element/element.documents.ts';
import { useMayTake } from '../mission/use-seats.ts';
import { CallForMission } from '../mobilisation/call-for.tsx';
import { QuietButton } from '../ui/quiet-button.tsx';
import { ADDED_TO_MISSION, ADDED_TO_STAKEHOLDER, type Added } from './added.tsx';
import style from './inspector.module.css';

/** Where else one goes from an element. */
export type Ways = {
  onHistory(): void;
  onMerge(): void;
  /** How to get from it to another. */
  onPath(): void;
  /** Who could introduce it to another; of a stakeholder. */
  onIntroduce(): void;
  /** What it has in common with another. */
  onCompare(): void;
  /** The map around it; left out where that is shown. */
  onFocus?(): void;
  /** What it is linked with, too, where the map is shown around another. */
  onExpand?(): void;
  /** The map without it. */
  onHide(): void;
  /** It stays where it stands on the map, for all, or no longer: one of them where it is on the map. */
  onPin?(): void;
  onUnpin?(): void;
  /** What would break without it. */
  onWhatIf(): void;
  /** How it is reached, where that is not known yet. */
  onContact?(): void;
  /** It is a person, and goes for good, with every word of them. */
  onErase?(): void;
};

type Props = {
  element: ElementDetail;
  mayEdit: boolean;
  /** It is a stakeholder that the reader speaks for. */
  isOwn: boolean;
  mayPlan: boolean;
  /** It is being read again: its version may be gone. */
  busy: boolean;
  ways: Ways;
  onChange(): void;
  onRemove(): void;
  onAddLink(): void;
  /** For who reads and does not write: how to tell the facilitators. */
  tell: ReactNode;
};

/** What can be done with an element: to change it and to add to it; to look further from it; and, put away, the rest. */
export function ElementActions(props: Props) {
  const { element, mayEdit, isOwn, mayPlan, busy, ways, onChange } = props;
  const { t } = useTranslation();
  return (
    <div>
      {(mayEdit || isOwn) && (
        <Group gap="xs" wrap="nowrap">
          <Button
            size="sm"
            variant="default"
            leftSection={<IconPencil aria-hidden size={16} />}
            disabled={busy}
            onClick={onChange}
          >
            {t('form.change')}
          </Button>
          <AddMenu {...props} />
          {(mayEdit || ways.onErase) && <MoreMenu {...props} />}
        </Group>
      )}
      <div className={style.ways}>
        {mayPlan && (
          <QuietButton icon={IconDoorExit} onClick={ways.onWhatIf}>
            {t(element.__typename === 'Mission' ? 'inspector.whatIfEnded' : 'inspector.whatIf')}
          </QuietButton>
        )}
        <QuietButton icon={IconRoute} onClick={ways.onPath}>
          {t('path.fromHere')}
        </QuietButton>
        {element.__typename === 'Stakeholder' && (
          <QuietButton icon={IconFriends} onClick={ways.onIntroduce}>
            {t('introduction.fromHere')}
          </QuietButton>
        )}
        <QuietButton icon={IconArrowsDiff} onClick={ways.onCompare}>
          {t('compare.from')}
        </QuietButton>
        {element.__typename === 'Mission' && <CallForMission id={element.id} />}
        {ways.onFocus && (
          <QuietButton icon={IconFocus2} onClick={ways.onFocus}>
            {t('look.focusHere')}
          </QuietButton>
        )}
        {ways.onExpand && (
          <QuietButton icon={IconAffiliate} onClick={ways.onExpand}>
            {t('look.expand')}
          </QuietButton>
        )}
        <QuietButton icon={IconEyeOff} onClick={ways.onHide}>
          {t('look.hide')}
        </QuietButton>
        {props.tell}
      </div>
    </div>
  );
}

/** Everything that can be added to it, also what it has none of yet. */
function AddMenu({ element, mayEdit, onAddLink, ways }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Added>();
  const mayTake = useMayTake();
  const all = element.__typename === 'Mission' ? ADDED_TO_MISSION : ADDED_TO_STAKEHOLDER;
  const added = all.filter(({ own, ownWord }) => mayEdit || (own && (!ownWord || mayTake)));
  return (
    <>
      <Menu position="bottom-start" width={272}>
        <Menu.Target>
          <Button size="sm" variant="default" leftSection={<IconPlus aria-hidden size={16} />}>
            {t('inspector.add')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink aria-hidden size={16} />} onClick={onAddLink}>
            {t('interdependency.add')}
          </Menu.Item>
          {ways.onContact && (
            <Menu.Item leftSection={<IconMail aria-hidden size={16} />} onClick={ways.onContact}>
              {t('contact.add')}
            </Menu.Item>
          )}
          <Menu.Divider />
          {added.map((each) => (
            <Menu.Item key={each.name} onClick={() => setAsked(each)}>
              {each.ownWord && !mayEdit ? t(each.ownWord) : t(`noun.${each.name}.add`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked && <asked.Form of={element.id} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** What is wanted seldom, or is hard to take back. */
function MoreMenu(props: Props) {
  const { mayEdit, ways } = props;
  const { t } = useTranslation();
  const title = t('inspector.moreActions');
  return (
    <Menu position="bottom-end" width={224}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} ml="auto" aria-label={title} title={title}>
          <IconDots aria-hidden size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayEdit && <MoreToEdit {...props} />}
        {ways.onErase && (
          <Menu.Item leftSection={<IconEraser aria-hidden size={16} />} onClick={ways.onErase}>
            {t('erase.open')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Of that, what is for who keeps the map. */
function MoreToEdit({ element, busy, ways, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Menu.Item leftSection={<IconHistory aria-hidden size={16} />} onClick={ways.onHistory}>
        {t('history.title')}
      </Menu.Item>
      {element.__typename === 'Stakeholder' && (
        <Menu.Item leftSection={<IconArrowMerge aria-hidden size={16} />} onClick={ways.onMerge}>
          {t('duplicates.mergeWith')}
        </Menu.Item>
      )}
      {ways.onPin && (
        <Menu.Item leftSection={<IconPin aria-hidden size={16} />} disabled={busy} onClick={ways.onPin}>
          {t('pin.here')}
        </Menu.Item>
      )}
      {ways.onUnpin && (
        <Menu.Item
          leftSection={<IconPinnedOff aria-hidden size={16} />}
          disabled={busy}
          onClick={ways.onUnpin}
        >
          {t('pin.unpin')}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item leftSection={<IconTrash aria-hidden size={16} />} disabled={busy} onClick={onRemove}>
        {t('form.remove')}
      </Menu.Item>
    </>
  );
}
