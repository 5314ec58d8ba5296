import { Button } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash, IconUser } from '@tabler/icons-react';
import { dateIn, nameIn } from '../language/language.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { useRecordScope } from '../record/scope.ts';
import { useRecordTasks } from '../record/use-record-tasks.tsx';
import { RowAction } from '../ui/row-action.tsx';
import style from './mission-records.module.css';
import type { Role } from './role.documents.ts';
import { seats } from './roles.ts';
import type { Seat } from './seat.documents.ts';
import type { Vacant } from './seat-fit.ts';
import { useAskedSeats, useBearers, useMayTake } from './use-seats.ts';
import { TakeThisSeat } from './vacant-seat.tsx';

/** What would fit a vacant seat: a sector, a skill, a place. */
function fitWords({ sector, skill, place }: Seat, { t, language }: Words): string {
  const wanted = [sector && t(`sector.${sector}`), skill, place && nameIn(language, place)].filter(Boolean);
  return wanted.length > 0 ? t('seat.fit', { what: wanted.join(', ') }) : t('seat.fitUnknown');
}

type Props = {
  /** The mission that expects it. */
  mission: Vacant['mission'];
  role: Role;
  roleName: string;
  /** The role is unfolded: its seats can be changed too. */
  open: boolean;
};

/** The seats of a role: who holds each, and every vacancy as a ghost that can be filled. */
export function SeatList({ mission, role, roleName, open }: Props) {
  const words = useWords();
  const { t } = words;
  const { ecosystem, onSelect } = useRecordScope();
  const tasks = useRecordTasks(seats, role.id);
  const mayChange = open && ecosystem.mayEdit;
  const held = role.seats.nodes.filter(({ holder }) => holder);
  const described = role.seats.nodes.filter(({ holder }) => !holder);
  const nameless = Math.max(0, role.vacancies - described.length);
  const mayTake = useMayTake();
  const bearers = useBearers(mayTake && role.vacancies > 0 ? (ecosystem.speaksFor ?? []) : []);
  const asked = useAskedSeats(!mayTake || role.vacancies === 0);
  // One seat of a role is enough for each.
  const free = bearers.filter((each) => !each.seats.nodes.some((seat) => seat.role.id === role.id));
  const takes = { role: role.id, roleName, bearers: free };
  return (
    <>
      <ul className={style.seats} aria-label={t('seat.of', { role: roleName })}>
        {held.map((seat) => (
          <li key={seat.id} className={style.seat}>
            <IconUser aria-hidden size={16} />
            <button
              type="button"
              className={style.holder}
              onClick={() => seat.holder && onSelect(seat.holder.id)}
            >
              {seats.title(seat, words)}
              {seat.until && (
                <span className={style.remark}>
                  {t('record.untilOn', { on: dateIn(words.language, seat.until) })}
                </span>
              )}
            </button>
            {mayChange && <SeatActions seat={seat} tasks={tasks} roleName={roleName} />}
          </li>
        ))}
        {described.map((seat) => (
          <li key={seat.id} className={style.seat} data-vacant>
            <Vacancy words={fitWords(seat, words)} />
            {ecosystem.mayEdit && (
              <>
                <Fill roleName={roleName} onClick={() => tasks.change(seat)} />
                {open && <SeatActions seat={seat} tasks={tasks} roleName={roleName} />}
              </>
            )}
            {free.length > 0 && (
              <TakeThisSeat
                {...takes}
                seat={seat.id}
                vacant={{ mission, sector: seat.sector, skill: seat.skill, place: seat.place }}
                isAsked={asked.has(seat.id)}
              />
            )}
          </li>
        ))}
        {Array.from({ length: nameless }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: seats that nobody described are all the same.
          <li key={index} className={style.seat} data-vacant>
            <Vacancy words={t('seat.fitUnknown')} />
            {ecosystem.mayEdit && <Fill roleName={roleName} onClick={() => tasks.add()} />}
            {free.length > 0 && (index === 0 || !asked.has(role.id)) && (
              <TakeThisSeat {...takes} vacant={{ mission }} isAsked={asked.has(role.id)} />
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus aria-hidden size={14} />}
          aria-label={t('seat.addTo', { role: roleName })}
          onClick={() => tasks.add()}
        >
          {t('noun.seat.add')}
        </Button>
      )}
      {tasks.dialog}
    </>
  );
}

function Vacancy({ words }: { words: string }) {
  const { t } = useWords();
  return (
    <span className={style.vacancy}>
      {t('seat.vacant')}
      <span className={style.remark}>{words}</span>
    </span>
  );
}

function Fill({ roleName, onClick }: { roleName: string; onClick(): void }) {
  const { t } = useWords();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPlus aria-hidden size={14} />}
      aria-label={t('seat.fillNamed', { role: roleName })}
      onClick={onClick}
    >
      {t('seat.fill')}
    </Button>
  );
}

type ActionsProps = {
  seat: Seat;
  roleName: string;
  tasks: { change(seat: Seat): void; remove(seat: Seat): void };
};

function SeatActions({ seat, tasks, roleName }: ActionsProps) {
  const words = useWords();
  const { t } = words;
  const name = `${roleName}, ${seats.title(seat, words)}`;
  return (
    <span className={style.actions}>
      {seat.holder && (
        <RowAction label={t('record.change', { name })} onClick={() => tasks.change(seat)}>
          <IconPencil aria-hidden size={16} />
        </RowAction>
      )}
      <RowAction label={t('record.remove', { name })} onClick={() => tasks.remove(seat)}>
        <IconTrash aria-hidden size={16} />
      </RowAction>
    </span>
  );
}
