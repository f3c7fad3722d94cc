import { describe, expect, it } from 'vitest';
import { extractDrawn, relationsTo } from '../builders/extracted';
import { cpuTime } from '../tools/cpu-time';

/** Bodies that the bylines of a contribution make known. */
const TRAILER =
  '**Primary authors:** VANDERMEER, Ilse (Fjordsilicon); YILDIRIM, Tarkan (Brightwater Labs); ETCHEVERRY, Marisol (Norvane); BRANDT, Ottokar (Quillion Inc.)';
const invited = (body: string): string[] =>
  relationsTo(extractDrawn([{ body, trailer: TRAILER }]), 'invited', 'mc:example-mc').map(
    ({ from }) => from.slice('org:'.length),
  );
const THREE = ['brightwater-labs', 'fjordsilicon', 'norvane'];

describe('organizations that a sentence invites', () => {
  it.each([
    'From the vendors we would very much like to see Fjordsilicon, Norvane and Brightwater Labs at the table, as all have half a driver.',
    'We’d love to have Fjordsilicon, Norvane and Brightwater Labs in the room.',
    'We hope to see Fjordsilicon, Norvane, and Brightwater Labs.',
    'We hope for the driver teams of Fjordsilicon, Norvane and Brightwater Labs too.',
    'It would be great to hear from Fjordsilicon, Norvane and Brightwater Labs.',
    'It would be great if Fjordsilicon, Norvane and Brightwater Labs could join.',
    'We need people from Fjordsilicon, Norvane and Brightwater Labs.',
    'We are looking forward to meeting engineers of Fjordsilicon, Norvane and Brightwater Labs.',
    'We count on Fjordsilicon/Norvane/Brightwater Labs to attend.',
    'We reached out to Fjordsilicon, Norvane and Brightwater Labs.',
    'From the vendors we hope to hear from Fjordsilicon, Norvane and Brightwater Labs, as they make them.',
    'It would be great to have Fjordsilicon, the Norvane team and the Brightwater Labs folks on board.',
    'We hope that Fjordsilicon, Norvane or Brightwater Labs will join.',
    'From Fjordsilicon, Norvane and Brightwater Labs we expect to hear how it went.',
    'Fjordsilicon, Norvane and also Brightwater Labs should be in the room.',
    'We have already reached out to Fjordsilicon, Norvane as well as Brightwater Labs.',
    'It would be good if Fjordsilicon, Norvane or Brightwater Labs sent somebody.',
    'Participation of Fjordsilicon, Norvane and Brightwater Labs would help.',
    'We hope for participation from others, too: Quillion was there last year, this time we would like to see Fjordsilicon, Norvane and Brightwater Labs too.',
    'people from Fjordsilicon, Norvane and Brightwater Labs said they would be interested',
  ])('as the object of a wish: %s', (body) => {
    expect(invited(body)).toEqual(THREE);
  });

  it.each([
    'Fjordsilicon, Norvane and Brightwater Labs are asked to send one person each.',
    'Fjordsilicon, Norvane and Brightwater Labs make the devices, and are all invited to bring some.',
    'Folks from Fjordsilicon, Norvane and Brightwater Labs are welcome.',
    'People at Fjordsilicon, Norvane or Brightwater Labs should come, too.',
    'Vendors such as Fjordsilicon, Norvane and Brightwater Labs have shown interest.',
    'The large vendors (Fjordsilicon, Norvane, Brightwater Labs) are welcome in particular.',
    'The Fjordsilicon, Norvane and Brightwater Labs teams have promised to attend.',
    'Fjordsilicon, Norvane & Brightwater Labs have expressed interest in joining.',
    'Nothing is decided yet, and vendors (Fjordsilicon, Norvane, Brightwater Labs) are especially invited.',
    'Fjordsilicon folks please come, and Norvane and Brightwater Labs should be represented.',
  ])('as those who are called: %s', (body) => {
    expect(invited(body)).toEqual(THREE);
  });

  it.each([
    'Vendors we would like to see: Fjordsilicon, Norvane, Brightwater Labs',
    'Invited organizations: Fjordsilicon, Norvane and Brightwater Labs',
    'Companies that should attend:\n\n- Fjordsilicon\n- Norvane\n- Brightwater Labs',
  ])('behind a label: %s', (body) => {
    expect(invited(body)).toEqual(THREE);
  });

  it.each([
    'Attendance by Fjordsilicon and Norvane engineers would be very helpful.',
    'Kernel developers working at Fjordsilicon and at Norvane are cordially invited to join.',
    'We want the folks behind Fjordsilicon and Norvane in the room.',
    'It is essential that Fjordsilicon and Norvane are present.',
    'It would be nice to get somebody from Norvane and from Fjordsilicon.',
    'Representatives of both Fjordsilicon and Norvane have been contacted.',
    'We have been in touch with Fjordsilicon and Norvane, who plan to send engineers.',
    'Wanted: people from Fjordsilicon and Norvane.',
    'If you work at Fjordsilicon or Norvane, please come.',
    'Fjordsilicon and Norvane will have people there.',
    'Expected participants are from Fjordsilicon, Norvane.',
    'Fjordsilicon (firmware) and Norvane (devices) are wanted at the table.',
    'Ideally we would have someone from Fjordsilicon and someone from Norvane.',
    'In the room there should be Fjordsilicon and Norvane.',
    'We extend an invitation to Fjordsilicon and to Norvane.',
    'We are trying to get Fjordsilicon and Norvane to attend.',
    'Two engineers each from Fjordsilicon and Norvane would be ideal.',
    'Engineers from Fjordsilicon as well as Norvane have signed up.',
    'Our wish list: Fjordsilicon, Norvane.',
    'Also invited: Fjordsilicon, Norvane',
    'Stakeholders: Fjordsilicon, Norvane',
    'Welcome are in particular Fjordsilicon and Norvane.',
    'Invited are Fjordsilicon and Norvane.',
    'Fjordsilicon and Norvane, please send someone!',
    'We ask Fjordsilicon and Norvane to send somebody who knows the hardware.',
    'We expect people from Fjordsilicon and Norvane.',
  ])('in other words: %s', (body) => {
    expect(invited(body)).toEqual(['fjordsilicon', 'norvane']);
  });

  it('may have one beside them that nobody knows yet', () => {
    expect(invited('Fjordsilicon, Zephyrix and Norvane are invited.')).toEqual([
      'fjordsilicon',
      'norvane',
      'zephyrix',
    ]);
    expect(invited('We would like to see Fjordsilicon, Norvane and Zephyrix in the room.')).toEqual(
      ['fjordsilicon', 'norvane', 'zephyrix'],
    );
  });

  it('may be a word like any other, beside several', () => {
    const framework =
      'A framework for all. We would love to have Fjordsilicon, Norvane and Framework with us.';
    expect(invited(framework)).toEqual(['fjordsilicon', 'framework', 'norvane']);
    const unknown =
      'A framework for all. We would love to have Norvane, Zephyrix and Framework with us.';
    expect(invited(unknown)).toEqual(['framework', 'norvane', 'zephyrix']);
  });

  it.each([
    'We would like to see Fjordsilicon cards supported.',
    'We want Norvane support in KVM.',
    'Norvane develops this and patches are welcome.',
    'This is used by Norvane and Fjordsilicon, and comments are welcome.',
    'We do not need Norvane here.',
    'Norvane is interested in this feature.',
    'Norvane has been asked why this is slow.',
    'Work done at Norvane is expected to land soon.',
    'The Norvane driver is wanted upstream.',
    'Norvane will present; people are welcome.',
    'We would like to see Fjordsilicon upstream its driver.',
    'We would like to see Fjordsilicon support in mainline.',
    'Patches for Norvane are welcome.',
    'Fjordsilicon and Norvane are expected to publish the specification.',
    'The servers of Fjordsilicon and Norvane run such kernels in production.',
    'Fjordsilicon and Norvane were invited last year, and nobody came.',
    'We do not expect anybody from Norvane to attend.',
    'This session is sponsored by Fjordsilicon and Norvane.',
    'Fjordsilicon has shown interest in the patches of Norvane.',
    'Some vendors, such as Fjordsilicon, ship it already, and users want to join the two.',
    'Thanks to Fjordsilicon and Norvane, who made this possible.',
    'We need Fjordsilicon for the tests.',
    'Should Fjordsilicon and Norvane use one driver?',
    'It was great to see Fjordsilicon and Norvane in the room.',
    'It is great to see Fjordsilicon and Norvane supporting this.',
    'We welcome the announcement of Fjordsilicon and Norvane.',
    'Fjordsilicon and Norvane have agreed to present a common format.',
    'We expect Fjordsilicon and Norvane to support it.',
    'We hope for Norvane hardware.',
    'It would be nice to have Norvane devices in CI.',
    'We want to bring together the drivers of Fjordsilicon and Norvane.',
    'The people at Fjordsilicon wrote the driver, and the people at Norvane will present a successor of the chip.',
    'Fjordsilicon and Norvane should give up their out of tree drivers.',
    'Fjordsilicon will show in its next chip how this works.',
    'We need support from Fjordsilicon and Norvane.',
    'Users such as Fjordsilicon and Norvane would like to talk to the device directly.',
    'Fjordsilicon and Norvane have shown interest in the feature.',
    'The vendors (Fjordsilicon, Norvane) need to bring their own firmware.',
    'We need a driver from Norvane.',
    'We need to get Fjordsilicon and Norvane to agree.',
    'A patch set by people from Fjordsilicon is on the list.',
    'Contributions by Fjordsilicon are welcome additions.',
    'Can Norvane help us with that?',
    'We would like to thank Fjordsilicon and Norvane.',
    'Last year we invited Fjordsilicon and Norvane.',
    'The discussion needs Fjordsilicon and Norvane hardware.',
    'Last year engineers from Fjordsilicon and Norvane attended.',
    'As Fjordsilicon and Norvane have said, it will come.',
    'We expect patches from Norvane.',
    'Device owners like Fjordsilicon would like to join their drivers.',
  ])('are none where it only speaks of them: %s', (body) => {
    expect(invited(body)).toEqual([]);
  });

  it('are read in long texts without taking long', () => {
    const long = `We would like to see ${'Fjordsilicon, Norvane and Zephyrix, '.repeat(4000)}come.`;
    const start = cpuTime();
    invited(long);
    expect(cpuTime() - start).toBeLessThan(3000);
  });
});
