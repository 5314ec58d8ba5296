// Dates as people and spreadsheets write them.

/** A day, ISO 8601; `guessed` when it was read otherwise than it is written. */
export type DateRead = { day: string; guessed?: true };

/** Days of spreadsheets that are taken for dates: 1927 to 2119. A smaller number is no date, or a year. */
const SERIAL = { least: 10_000, most: 80_000 };

/** The first and the second number of a date written with the year last. */
export function dateParts(text: string): [number, number] | undefined {
  const [, first, second] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/.exec(text) ?? [];
  return first && second ? [Number(first), Number(second)] : undefined;
}

/**
 * The first day that a text can mean: `2026`, `2026-11`, `2026-11-21`, with a time of day or not, with the year last, with a month in words
 * (English or French), or the number of a day in a spreadsheet. `unclear` when only who wrote it knows the day from the month.
 */
export function readDate(
  text: string,
  isDayFirst: () => boolean | undefined,
): DateRead | 'unclear' | undefined {
  const plain = text.replace(
    /[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:[ap]\.?m\.?|Z|[+-]\d{2}:?\d{2}))?$/i,
    '',
  );
  const [, year, month = '01', day = '01'] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(plain) ?? [];
  if (year) return dated(Number(year), Number(month), Number(day));
  if (/^\d{5}(?:[.,]\d+)?$/.test(plain)) return serialDate(Number.parseInt(plain, 10));
  const parts = dateParts(plain);
  if (parts && /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(plain)) {
    const [first, second] = parts;
    const last = Number(plain.slice(-4));
    const dayFirst = first > 12 ? true : second > 12 ? false : first === second ? true : isDayFirst();
    if (dayFirst === undefined) return 'unclear';
    return guessed(dayFirst ? dated(last, second, first) : dated(last, first, second));
  }
  return inWords(plain);
}

/** The day that a spreadsheet counts with a number, from 1899-12-30. */
export function serialDate(serial: number): DateRead | undefined {
  if (serial < SERIAL.least || serial > SERIAL.most) return undefined;
  return { day: new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10), guessed: true };
}

const MONTHS = 'jan,feb fev,mar,apr avr,may mai,jun juin,jul juil,aug aou,sep,oct,nov,dec'
  .split(',')
  .map((names) => names.split(' '));

/** `21 November 2026`, `November 21, 2026`, `1er mai 2019`, `mai 2019`. */
function inWords(text: string): DateRead | undefined {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const found =
    /^(?:(\d{1,2})(?:er|st|nd|rd|th)?[ -])?([a-z]{3,9})\.?[ -](?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})$/.exec(
      plain,
    );
  const [, before, word = '', after, year] = found ?? [];
  const month = MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;
  if (!year || month === 0 || (before && after)) return undefined;
  return guessed(dated(Number(year), month, Number(before ?? after ?? 1)));
}

const guessed = (read: DateRead | undefined): DateRead | undefined => read && { ...read, guessed: true };

function dated(year: number, month: number, day: number): DateRead | undefined {
  if (!isDay(year, month, day)) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return { day: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` };
}

/** Whether there is such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last of this one; every month has 28.
  return day <= 28 || day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** Years outside which a date is more likely a slip of the keyboard. */
const YEARS = { least: 1000, most: 2200 };

/** Whether a day is hardly meant: `0026-05-01`, `9999-01-01`. */
export function isImplausible(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year < YEARS.least || year > YEARS.most;
}
