// Every colour of the map, and the icon that goes with each sector so that no colour stands alone.
import {
  IconBriefcase,
  IconBuildingBank,
  IconBuildingCommunity,
  IconDots,
  IconGift,
  IconHeartHandshake,
  IconSchool,
  IconStethoscope,
  IconUser,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';

export type Scheme = 'light' | 'dark';
export type ColourBy = 'sector' | 'kind';
export type Rgb = readonly [number, number, number];

/** Ground, ink and accent; the accent is lighter on the dark ground to keep 3:1. */
export const GROUND: Record<Scheme, string> = { light: '#FBFAF7', dark: '#14171F' };
export const INK: Record<Scheme, string> = { light: '#1F2430', dark: '#E8E6E1' };
export const ACCENT: Record<Scheme, string> = { light: '#0B6E99', dark: '#58B4DB' };

/** The ring around what findings are about: vermilion, 3.7:1 on the light ground and 4.8:1 on the dark one. */
export const GAP = '#D55E00';

/** A mission is a place to meet rather than one of the parties: neutral, so that sectors keep the colours. */
const MISSION: Record<Scheme, string> = { light: '#5A6472', dark: '#A9B2C0' };

/** Okabe and Ito's eight colours (2008), which survive colour blindness, plus two neutrals. */
const SECTOR_COLOURS: Record<string, string> = {
  MUNICIPAL: '#0072B2',
  PUBLIC: '#56B4E9',
  PRIVATE: '#E69F00',
  SOCIAL_ECONOMY: '#009E73',
  COMMUNITY: '#F0E442',
  EDUCATION: '#CC79A7',
  HEALTH: '#D55E00',
  CITIZEN: '#8C6D46',
  OTHER: '#8A8F98',
};

export const SECTOR_ICONS: Record<string, TablerIcon> = {
  MUNICIPAL: IconBuildingCommunity,
  PUBLIC: IconBuildingBank,
  PRIVATE: IconBriefcase,
  SOCIAL_ECONOMY: IconHeartHandshake,
  COMMUNITY: IconUsersGroup,
  EDUCATION: IconSchool,
  HEALTH: IconStethoscope,
  PHILANTHROPY: IconGift,
  CITIZEN: IconUser,
  OTHER: IconDots,
};

/** The order in which sectors are listed, everywhere. */
export const SECTORS = [
  'MUNICIPAL',
  'PUBLIC',
  'PRIVATE',
  'SOCIAL_ECONOMY',
  'COMMUNITY',
  'EDUCATION',
  'HEALTH',
  'PHILANTHROPY',
  'CITIZEN',
  'OTHER',
] as const;
export type Sector = (typeof SECTORS)[number];

const KIND_COLOURS: Record<Scheme, Record<string, string>> = {
  light: { INSTITUTION: '#0072B2', INDIVIDUAL: '#C4570A', MISSION: MISSION.light },
  dark: { INSTITUTION: '#4CA6E0', INDIVIDUAL: '#E8894A', MISSION: MISSION.dark },
};

export const sectorColour = (sector: string | undefined, scheme: Scheme): string =>
  sector === 'PHILANTHROPY' ? INK[scheme] : (SECTOR_COLOURS[sector ?? 'OTHER'] ?? '#8A8F98');

export const kindColour = (kind: string, scheme: Scheme): string => KIND_COLOURS[scheme][kind] ?? '#8A8F98';

/**
 * Types of link in families, each with its own colour. Vermilion, green, violet and the accent stay free: they mean
 * gaps, synergies, unknowns and paths.
 */
export const LINK_FAMILIES = {
  dependence: { types: ['DEPENDS_ON'], light: '#3C4354', dark: '#C3C8D2' },
  together: { types: ['COLLABORATES_WITH', 'SHARES_WITH'], light: '#2F7F86', dark: '#6FBCC2' },
  flow: { types: ['FUNDS', 'SUPPLIES'], light: '#916600', dark: '#D7AE55' },
  knowledge: { types: ['ADVISES', 'REFERS_TO'], light: '#5566B5', dark: '#94A2E6' },
  membership: { types: ['MEMBER_OF'], light: '#7B7466', dark: '#A59D8C' },
  rivalry: { types: ['COMPETES_WITH'], light: '#AD4468', dark: '#E08BA8' },
  other: { types: [], light: '#737A86', dark: '#9AA1AD' },
} as const satisfies Record<string, { types: readonly string[]; light: string; dark: string }>;

export type LinkFamily = keyof typeof LINK_FAMILIES;

export const familyOf = (type: string): LinkFamily => {
  for (const [family, { types }] of Object.entries(LINK_FAMILIES)) {
    if ((types as readonly string[]).includes(type)) return family as LinkFamily;
  }
  return 'other';
};

export const linkColour = (type: string, scheme: Scheme): string => LINK_FAMILIES[familyOf(type)][scheme];

export const toRgb = (hex: string): Rgb => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

export const toCss = ([red, green, blue]: Rgb): string => `rgb(${red} ${green} ${blue})`;

/** `part` of the second colour in the first: 0 gives the first, 1 the second. */
export const mix = (one: Rgb, other: Rgb, part: number): Rgb =>
  [0, 1, 2].map((i) =>
    Math.round((one[i] as number) * (1 - part) + (other[i] as number) * part),
  ) as unknown as Rgb;

/** The colour brought towards ink until a mark drawn with it stands out 3:1 from the ground (WCAG 1.4.11). */
export const outlineOf = (colour: Rgb, scheme: Scheme): Rgb => {
  const ground = toRgb(GROUND[scheme]);
  const ink = toRgb(INK[scheme]);
  for (let part = 0.12; part < 1; part += 0.04) {
    const darker = mix(colour, ink, part);
    if (contrast(darker, ground) >= 3.2) return darker;
  }
  return ink;
};

/** WCAG 2 contrast ratio, 1 to 21. */
export const contrast = (one: Rgb, other: Rgb): number => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
};

const luminance = (colour: Rgb): number => {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
