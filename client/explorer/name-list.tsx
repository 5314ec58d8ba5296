import { UnstyledButton } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import style from './name-list.module.css';

type Title = {
  name: string;
  title: string;
  /** What it is, in one sentence. */
  about?: string;
  Icon: Icon;
};
/** The name of what opens beside the map. */
export type Opened = Title & { onOpen(): void };
/** The same, or the name of what has a page of its own. */
export type Named = Opened | (Title & { to: '/$slug/report' | '/$slug/results'; slug: string });

/** Names of what can be opened beside the map, each with what it is. */
export function NameList({ names }: { names: readonly Named[] }) {
  return (
    <ul className={style.list}>
      {names.map((each) => (
        <li key={each.name} className={style.item}>
          <Way of={each} />
          {each.about && (
            <p className={style.about} id={`about-${each.name}`}>
              {each.about}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Known by its title alone; what it is follows as a description. */
function Way({ of }: { of: Named }) {
  const { title, Icon: Mark, about, name } = of;
  const said = {
    className: style.name ?? '',
    ...(about && { 'aria-describedby': `about-${name}` }),
  };
  const words = (
    <>
      <Mark aria-hidden size={20} />
      {title}
    </>
  );
  if ('to' in of) {
    return (
      <Link to={of.to} params={{ slug: of.slug }} {...said}>
        {words}
      </Link>
    );
  }
  return (
    <UnstyledButton onClick={of.onOpen} {...said}>
      {words}
    </UnstyledButton>
  );
}
