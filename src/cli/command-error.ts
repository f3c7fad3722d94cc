/** What the user has to mend: printed as one sentence, exit code 2. */
export class CommandError extends Error {}
