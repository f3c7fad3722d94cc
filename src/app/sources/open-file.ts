import type { Dataset } from '../../dataset/types';
import { defaultViewState } from '../../view-state/permalink';
import { leaveFor } from '../address-bar';
import { NOWHERE } from '../data-files';
import type { AppStore, ReadyState } from '../store';
import { storeDataset } from './dataset-shelf';
import { restoreCorrections } from './restore-corrections';

/**
 * Shows the graph of a dataset that has just been read, and puts it on the shelf. Where the browser does
 * not let it be stored, it is shown all the same, and a notice tells for how long.
 *
 * @param file the name of the file it was read from
 */
export async function openDataset(
  store: AppStore,
  dataset: Dataset,
  hash: string,
  file: string,
): Promise<void> {
  const { bundled } = store.getState();
  const view = defaultViewState({ event: dataset.event.id, hash });
  // What ships has its positions already, and needs no room.
  if (bundled?.event === view.data.event && bundled.hash === hash) {
    leaveFor(view);
    return;
  }
  const storing = storeDataset(dataset, hash, file).then(
    () => true,
    () => false,
  );
  const fresh: ReadyState = {
    status: 'ready',
    dataset,
    arrangement: NOWHERE,
    stability: null,
    viewState: view,
  };
  const { ready, notices } = restoreCorrections(store, fresh);
  store.getState().open(ready);
  const { addNotice } = store.getState();
  for (const notice of notices) addNotice(notice);
  if (!(await storing)) {
    addNotice(
      `This browser has no room for ${dataset.event.title}, or keeps nothing for this page: it is here until you close the page. “Take away” saves it as a file.`,
    );
  }
}
