import { Dice } from '../builders/indico-report/dice';
import { generateModel } from '../builders/indico-report/generate-model';
import { choosePdfLayout } from '../builders/pdf/pdf-layout';
import { renderPdf } from '../builders/pdf/render-pdf';
import { expect, test } from './fixtures';
import { PlumblinePage } from './plumbline-page';
import { watchPolicy } from './policy';

test('reads a PDF that somebody hands over, beside the screen and within the policy', async ({
  page,
}) => {
  const violations = await watchPolicy(page);
  const plumbline = new PlumblinePage(page);
  await plumbline.open('?v=2&view=sources');
  const dice = new Dice(3);
  const model = generateModel(dice);
  const { bytes } = renderPdf(model, choosePdfLayout(dice), dice);
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'report.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from(bytes),
    });
  await expect(page.getByText(model.title).first()).toBeVisible();
  await expect(
    page.getByText(new RegExp(`${model.contributions.length} microconference`)).first(),
  ).toBeVisible();
  expect(await violations()).toEqual([]);
});
