/** A person as Indico exports one; what is not said stays out of the file. */
export interface DrawnPerson {
  readonly first_name?: string;
  readonly last_name?: string;
  readonly affiliation?: string;
  readonly person_id?: number;
  readonly emailHash?: string | null;
}

export interface DrawnExport {
  readonly title?: string;
  readonly contributions?: readonly object[];
  readonly sessions?: readonly object[];
  readonly event?: object;
}

/** A contribution with everything that Indico writes, and a plain default for each. */
export function drawTalk(given: object = {}): object {
  return {
    _type: 'Contribution',
    id: '1',
    friendly_id: 1,
    title: 'Example MC',
    description: 'We discuss things.',
    track: 'LPC Microconference Proposals',
    session: null,
    type: null,
    startDate: null,
    endDate: null,
    speakers: [],
    primaryauthors: [],
    coauthors: [],
    ...given,
  };
}

/** The text of Indico's answer, on one line as Indico writes it. */
export function drawExport(
  { title = 'Example Plumbing Conference 2031', contributions, sessions, event }: DrawnExport,
  indent?: number,
): string {
  const one = {
    _type: 'Conference',
    id: '7',
    title,
    timezone: 'Europe/Vienna',
    ...(contributions === undefined ? {} : { contributions }),
    ...(sessions === undefined ? {} : { sessions }),
    ...event,
  };
  const answer = { count: 1, ts: 1, url: 'https://indico.example/', results: [one] };
  return JSON.stringify(answer, null, indent).replace(/\//g, '\\/');
}

/** `First Last` as a person of an export. */
export function drawPerson(name: string, more: DrawnPerson = {}): object {
  const [first_name, ...rest] = name.split(' ');
  return {
    first_name,
    last_name: rest.join(' '),
    fullName: `${rest.join(' ')}, ${first_name}`,
    ...more,
  };
}
