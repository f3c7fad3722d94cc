/** A file that cannot be read as what it is opened as; the message is a sentence that says what to do. */
export class SourceError extends Error {}
