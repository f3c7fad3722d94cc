import type { AppStore } from '../store';

/**
 * A file that is dropped anywhere on the page goes to the sources, instead of taking the page's
 * place as the browser would have it.
 */
export function watchDroppedFiles(store: AppStore): () => void {
  const filesOf = (event: DragEvent): FileList | undefined =>
    event.dataTransfer?.types.includes('Files') ? event.dataTransfer.files : undefined;
  const onOver = (event: DragEvent): void => {
    if (filesOf(event) !== undefined) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    const files = filesOf(event);
    if (files === undefined) return;
    event.preventDefault();
    const [file] = files;
    if (file === undefined || store.getState().load.status !== 'ready') return;
    store.setState({ handed: file });
    store.getState().navigate({ view: 'sources' });
  };
  window.addEventListener('dragover', onOver);
  window.addEventListener('drop', onDrop);
  return () => {
    window.removeEventListener('dragover', onOver);
    window.removeEventListener('drop', onDrop);
  };
}
