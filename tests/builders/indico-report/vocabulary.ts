/**
 * What generated reports are made of: hard cases of each kind among plain ones. Everything here
 * has one reading only; what has two stands in `render-report.ts` with the reason.
 */
export const EVENTS = [
  'Example Plumbing Conference 2031',
  'Foo & Bar Kernel Days',
  'Ein langer Titel einer Konferenz über Kerne, Treiber und alles, was dazu gehört 2031',
  'EPC 2031',
];

/** Family names that upper and mixed case turn into each other. */
export const FAMILIES = [
  'Rostedt',
  'Bristot de Oliveira',
  'McKenney',
  'O’Brien',
  "O'Neil",
  'Van Assche',
  'De la Cruz',
  'García-López',
  'Łuba',
  'Chhaya-Shailesh',
  'Ågren',
  'Đỗ',
  '王',
  'Li',
  'Drost',
  'Mrozek',
  'Profumo',
];

/** Given names, some with what their owner typed. */
export const GIVENS: readonly (readonly [string, string?])[] = [
  ['Steven'],
  ['Paul E.'],
  ['Jean-Luc'],
  ['J.'],
  ['Atish', 'ATISH'],
  ['KP'],
  ['Stéphane'],
  ['小明'],
  ['Ana Maria'],
  ['michael'],
  ['Drew'],
  ['Mário Jorge', 'MÁRIO JORGE'],
];

export const HONORIFICS = ['Mr', 'Ms', 'Mrs', 'Dr', 'Prof.', 'Mx'];

export const AFFILIATIONS = [
  'Google',
  'The Linux Foundation',
  'Huawei Technologies R&D (UK)',
  'Opersys inc.',
  'Example, Inc.',
  'Institute of Things (Dept. A; Dept. B), Springfield',
  'A; B',
  'Inria-Paris',
  'CEA - List',
  'Red Hat (IBM (US))',
  'Universität Übersee',
  'foo_bar labs',
  'Self-employed',
  'AT&T',
];

export const TYPES = ['not specified', 'Talk', 'Microconference Proposal', 'BoF_session', 'Q&A'];

export const CODES = ['LPC-12', 'A_1', '2031/7', 'X'];

export const SESSIONS = [
  'Main Hall',
  'Day 1: Morning',
  'Kernel_Summit & friends',
  'A very long name of a session that goes on over the end of the line and a little further, still',
];

export const TRACKS = [
  'LPC Microconference Proposals',
  'Talks_and_more',
  'Tools & Toolchains (GNU)',
  'A track whose name is so long that no line of a page has room for it, whatever the font is',
];

export const GROUPS = ['LPC', 'Main Programme'];

export const TITLES = [
  'Sched MC',
  'Build System MC',
  'Type: a story',
  'x86-64: past, present & future',
  'snake_case and friends (again)',
  '5G MC',
  'Rust',
  'KVM / Confidential Computing Microconference',
  'How the memory management of tomorrow will be different from what we have had until today',
  'C++ in the kernel?',
  'Authors: the missing man page',
  '__init and what comes after it',
];

export const DATES = [
  'Wednesday, August 24, 2022 5:10\u202FPM (20 minutes)',
  'Wednesday, August 24, 2022 5:10 PM (1 hour)',
  'Thursday, September 1, 2031 10:00\u00A0AM (1h 30m)',
  'Monday, 4 September 2031 14:30 (3 hours)',
];

export const FIELD_TITLES = [
  'Duration',
  'Timetable constraints',
  'I agree to abide by the rules',
  'Presenters',
  'Level (1 to 5)',
];

export const WORDS = [
  ...'the of and kernel memory patches we discuss people upstream drivers support is for with'.split(
    ' ',
  ),
  ...'sched_ext fw_devlink=rpm R&D C++ x86-64 A/B e.g. (see) 50% KVM’s "quoted" 16k TODO; [1] a,b'.split(
    ' ',
  ),
  ...'__init foo(); <linux/bpf.h> ~3 #ifdef non-trivial Łukasz 王小明 … v6.9 user@ {x} |y| `code`'.split(
    ' ',
  ),
];

/** Lines that look like layout and are none. */
export const TRAPS = [
  'Presenter: Jane, who will talk',
  'Authors: everybody who helped',
  'Contribution ID: 12 is near.',
  'Contribution code: ask us',
  'Type: anything',
  'Presenters: TBD',
  'See page 12',
  'The report of contributions is long',
  'Session: morning',
  'Track: any',
  'Co-authors are welcome',
  'Primary authors',
  'It costs $500, not more',
  'Wednesday, August 24, 2022 was when it began',
  'Set $PATH first',
];

export const HEADINGS = [
  'MC Leads:',
  'Topics',
  'Key attendees (tentative)',
  'Accomplishments since 2030',
  'Presenters',
  'What is next?',
  'People we would like to see',
  'Not confirmed yet',
  'Points of contact:',
];

export const MESSAGE_IDS = [
  '20240109094112.2871346-1-d@example.org',
  '20240222161047.402609-1-tabba@example.com',
  'CABgObfa=DH7FySBviF63OS9sVog_wt-AqYgtUAGKqnY5Bizivw@mail.example.com',
  'cc1bb8e9bc3e1ab637700a4d3defeec95b55060a.camel@example.net',
  '6017196.lOV4Wx5bFT@kreacher',
  'a49546e8-6749-4458-98da-67fd37b7df18@example.com',
];

export const INBOXES = ['all', 'linux-pm', 'lkml', 'r'];
