import type { Page } from '@playwright/test';

/** Collects everything that the page's security policy forbade from now on, on every page that is opened. */
export async function watchPolicy(page: Page): Promise<() => Promise<string[]>> {
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (violation: string) => violations.push(violation));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation: (text: string) => void })
        .reportViolation;
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      report(`${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`);
    });
  });
  return async () => {
    // What was reported last is still on its way.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    return violations;
  };
}
