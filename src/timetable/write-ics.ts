import ICAL from 'ical.js';
import type { ConferenceEvent } from '../dataset/types';
import { isTimeZone } from '../lib/zoned-time';
import { cleanLine } from './clean-line';
import { addMinutes } from './local-time';
import type { PlannedSession } from './planned-sessions';
import { buildTimeZone } from './time-zone-component';

export interface CalendarOptions {
  readonly event: Pick<ConferenceEvent, 'id' | 'timeZone'>;
  /** What a calendar program calls it. */
  readonly title: string;
  /** The instant of writing, in ISO form: `2024-08-01T12:00:00Z`. */
  readonly stamp: string;
  /** Planned here and not yet the conference's own: TENTATIVE, and each description says so. */
  readonly isProposal: boolean;
}

export const PROPOSAL_NOTE =
  'This is a proposal by Plumbline, not the timetable of the conference.';

/**
 * Sessions as a calendar (RFC 5545). Times are told in the zone of the event, with a VTIMEZONE
 * that holds for the days in question: a conference takes place by the clocks on its walls, and a
 * calendar program shows both those and its owner's. Without a zone they float. An event's UID is
 * that of its microconference in its conference, so that a later file moves what an earlier made.
 */
export function writeIcs(sessions: readonly PlannedSession[], options: CalendarOptions): string {
  const { event, title } = options;
  const zone = event.timeZone !== undefined && isTimeZone(event.timeZone) ? event.timeZone : null;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Plumbline//Timetable//EN');
  // The library writes what it does not know as it is: escaped here, it cannot end its line.
  calendar.addPropertyWithValue('x-wr-calname', escapeText(cleanLine(title)));
  if (zone !== null) {
    calendar.addPropertyWithValue('x-wr-timezone', zone);
    calendar.addSubcomponent(buildTimeZone(zone, sessions));
  }
  for (const session of sessions) calendar.addSubcomponent(buildEvent(session, zone, options));
  return `${calendar.toString()}\r\n`;
}

function buildEvent(
  session: PlannedSession,
  zone: string | null,
  { event, stamp, isProposal }: CalendarOptions,
): ICAL.Component {
  const { mc, title, start, minutes, room, speakers, url } = session;
  const component = new ICAL.Component('vevent');
  const add = (name: string, value: string | ICAL.Time): void => {
    component.addPropertyWithValue(name, value);
  };
  add('uid', `${mc.slice('mc:'.length)}@${event.id}.plumbline`);
  add('dtstamp', ICAL.Time.fromDateTimeString(`${new Date(stamp).toISOString().slice(0, 19)}Z`));
  for (const [name, time] of [
    ['dtstart', start],
    ['dtend', addMinutes(start, minutes)],
  ] as const) {
    const property = new ICAL.Property(name);
    if (zone !== null) property.setParameter('tzid', zone);
    property.setValue(ICAL.Time.fromDateTimeString(`${time}:00`));
    component.addProperty(property);
  }
  add('summary', cleanLine(title) || mc);
  if (room !== '') add('location', cleanLine(room));
  const lines = [
    ...(isProposal ? [PROPOSAL_NOTE] : []),
    ...session.remarks.map(cleanLine),
    // As Indico writes them: there is no standard property, and an attendee would need an address.
    ...(speakers.length === 0 ? [] : [`Speakers: ${speakers.map(nameOnly).join(', ')}`]),
  ];
  if (lines.length > 0) add('description', lines.join('\n'));
  if (url !== undefined) add('url', encodeURI(cleanLine(url)));
  add('status', isProposal ? 'TENTATIVE' : 'CONFIRMED');
  return component;
}

/** A name without what separates names in a list. */
function nameOnly(name: string): string {
  return cleanLine(name.replace(/[,;()]/g, ' '));
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`);
}
