import { it } from 'vitest';
import { describePeople, extractDrawn, relationsTo } from '../builders/extracted';
it('x', () => {
  for (const body of [
    'Companies that build SmartNICs were invited in the past and did not come. We are trying again and invite NVIDIA, Broadcom and AMD to send whoever owns their receive path.',
    "We'd love to have Valve, Lenovo and Framework with us. Dell has been great in the past.",
    'Distributions are the ones who feel all this first. We therefore ask Debian, openSUSE, Arch Linux and Canonical to send the people who do their kernel updates. Last year Fedora did, which made the day.',
    'An hour and a half is plenty.',
    'A room with round tables and not a theatre, if there is one.',
    'Things that would help us: a room in which one can solder, or at least in which nobody minds if we do.',
    'We have to have this on Thursday, September 20, nothing else works for the two of us.',
    'The last time we sat beside the Kernel Hardening MC and lost half of the speakers. Please avoid that.',
  ]) { const d = extractDrawn([{ body, trailer: 'Authors: VANDERMEER, Ilse' }, {title: 'Kernel Hardening MC', body: 'x'}]); console.log(body.slice(0, 60), relationsTo(d, 'invited', 'mc:example-mc').map((x) => x.from), JSON.stringify(d.microconferences[0]!.constraints.map(({evidence, ...x}) => x)), describePeople(d, 'mc:example-mc')); }
});
