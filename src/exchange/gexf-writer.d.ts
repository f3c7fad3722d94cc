/** The writer of graphology-gexf alone: its other doors bring a reader that needs a DOM. */
declare module 'graphology-gexf/common/writer.js' {
  export { write as default } from 'graphology-gexf';
}
