import type { JsonPlace } from '../lib/json-place';
import { SourceError } from '../lib/source-error';
import { instantOf, isTimeZone, wallTimeIn } from '../lib/zoned-time';
import { readNumber, readObjects, readText } from './json-fields';
import { isLocalTime } from './local-time';
import type { Talk } from './session';

/** Whose clocks times are told by: that of the dataset, of the file, or of its first date. */
export class IndicoClock {
  private zone: string | undefined;

  constructor(...zones: readonly (string | undefined)[]) {
    this.zone = zones.find((zone) => zone !== undefined && isTimeZone(zone));
  }

  get timeZone(): string | undefined {
    return this.zone;
  }

  /**
   * When an entry takes place. Indico writes `{ date: "2024-09-18", time: "10:00:00", tz: "UTC" }`
   * in the zone of the server, whatever that of the event is.
   *
   * @returns undefined for what is not scheduled, or has no length
   * @throws SourceError for a date that cannot be read
   */
  read(entry: JsonPlace): { start: string; minutes: number } | undefined {
    const start = this.instantAt(entry, 'startDate');
    if (start === undefined) return undefined;
    const end = this.instantAt(entry, 'endDate');
    const minutes =
      end === undefined ? entry.get('duration')?.number() : (end.time - start.time) / 60_000;
    if (minutes === undefined || !(minutes > 0)) return undefined;
    return { start: start.local, minutes: Math.round(minutes) };
  }

  private instantAt(entry: JsonPlace, key: string): { time: number; local: string } | undefined {
    const value = entry.get(key);
    if (value === undefined) return undefined;
    const zone = readText(value, 'tz');
    const instant = instantOf(readText(value, 'date'), readText(value, 'time'), zone);
    if (instant !== undefined) this.zone ??= zone;
    const local = instant === undefined ? undefined : wallTimeIn(instant, this.zone ?? zone);
    if (instant === undefined || local === undefined || !isLocalTime(local)) {
      throw new SourceError(
        `${value.path} (line ${value.line}): expected a date such as { "date": "2024-09-18", "time": "10:00:00", "tz": "Europe/Vienna" }; export the timetable from Indico again.`,
      );
    }
    return { time: Date.parse(instant), local };
  }
}

/** People of a list, in any of the spellings of their names that Indico has had. */
export function readNames(entry: JsonPlace, ...keys: readonly string[]): string[] {
  const key = keys.find((one) => entry.get(one) !== undefined);
  if (key === undefined) return [];
  return readObjects(entry, key).flatMap((person) => {
    const given = readText(person, 'first_name', 'firstName');
    const family = readText(person, 'last_name', 'familyName');
    const listed = readText(person, 'fullName', 'full_name', 'name');
    const name = `${given} ${family}`.trim() || turnName(listed);
    return name === '' ? [] : [name];
  });
}

/** `Lovelace, Ada` is Ada Lovelace. */
function turnName(listed: string): string {
  const [, family, given] = /^([^,]+), ([^,]+)$/.exec(listed) ?? [];
  return given === undefined ? listed : `${given} ${family}`;
}

/** A contribution of a timetable; its room may be that of its block. */
export function readContribution(
  entry: JsonPlace,
  clock: IndicoClock,
  roomOfBlock = '',
): Talk | undefined {
  const when = clock.read(entry);
  const title = readText(entry, 'title');
  if (when === undefined || title === '') return undefined;
  const contributionId = readNumber(entry, 'friendlyId', 'friendly_id');
  return {
    id: readText(entry, 'id', 'uniqueId', 'contributionId', 'db_id'),
    title,
    ...when,
    room: readText(entry, 'room') || readText(entry, 'roomFullname') || roomOfBlock,
    speakers: readNames(entry, 'presenters', 'speakers'),
    ...(contributionId === undefined ? {} : { contributionId }),
    ...readUrl(entry),
  };
}

export function readUrl(entry: JsonPlace): { url?: string } {
  const url = readText(entry, 'url');
  return url === '' ? {} : { url };
}
