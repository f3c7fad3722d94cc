/** What is noted inside the page while it is measured. All times are milliseconds since navigation. */
export interface Probe {
  /** The first heading or first paragraph was on screen. */
  readableAt: number | null;
  /** The first frame of the graph's canvas that was not empty was on screen. */
  drawnAt: number | null;
  /** The same, of a graph whose groups are known and whose nodes stand in places of their own. */
  usableAt: number | null;
  /** When the graph was last painted, and in how many frames it was. */
  lastRenderAt: number;
  paintedFrames: number;
  /** The bar of work beside the screen was seen first, and has gone. */
  busyAt: number | null;
  idleAt: number | null;
  /** The different shares of progress that the bar has shown. */
  progress: number[];
  longTasks: { start: number; duration: number }[];
  /** When each frame began, while `isCounting`. */
  frames: number[];
  isCounting: boolean;
}

/** As much of Cytoscape as is read here; it leaves itself at the element it draws in. */
interface DrawnGraph {
  nodes: () => { position: () => { x: number; y: number } }[] & { length: number };
}

export type ProbedWindow = Window & { bench: Probe };

/**
 * Runs in the page before anything of it does. Nothing of the app knows of it: the canvas is watched
 * at `clearRect`, with which Cytoscape begins every painting, and everything else is read off the
 * screen. It must stand on its own, since its text is what the page gets.
 */
export function installProbe(): void {
  const probe: Probe = {
    readableAt: null,
    drawnAt: null,
    usableAt: null,
    lastRenderAt: 0,
    paintedFrames: 0,
    busyAt: null,
    idleAt: null,
    progress: [],
    longTasks: [],
    frames: [],
    isCounting: false,
  };
  (window as unknown as ProbedWindow).bench = probe;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      probe.longTasks.push({ start: startTime, duration });
    }
  }).observe({ type: 'longtask', buffered: true });

  /** A message is handled after the frame has been handed to the screen. */
  const afterPaint = (action: (at: number) => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => action(performance.now());
    port2.postMessage(null);
  };
  const inNextFrame = (action: (at: number) => void): void => {
    requestAnimationFrame(() => afterPaint(action));
  };

  const shrunk = document.createElement('canvas');
  shrunk.width = 48;
  shrunk.height = 48;
  const small = shrunk.getContext('2d', { willReadFrequently: true });
  const isPainted = (canvas: HTMLCanvasElement): boolean => {
    if (small === null || canvas.width === 0 || canvas.height === 0) return false;
    small.clearRect(0, 0, 48, 48);
    small.drawImage(canvas, 0, 0, 48, 48);
    return small.getImageData(0, 0, 48, 48).data.some((value) => value > 0);
  };
  const isSpread = (canvas: HTMLCanvasElement): boolean => {
    const sentence = document.querySelector('h1')?.textContent ?? '';
    if (!/\b[1-9]\d* groups?\b/.test(sentence)) return false;
    for (let one: Element | null = canvas; one !== null; one = one.parentElement) {
      const graph = (one as { _cyreg?: { cy?: DrawnGraph } })._cyreg?.cy;
      if (graph === undefined) continue;
      const nodes = [...graph.nodes()];
      const places = new Set(nodes.map((node) => `${node.position().x} ${node.position().y}`));
      return nodes.length > 3 && places.size > nodes.length / 2;
    }
    return false;
  };
  /** Every layer of the graph is cleared for itself. */
  let isPaintedInFrame = false;
  const clearRect = CanvasRenderingContext2D.prototype.clearRect;
  const known = new WeakMap<HTMLCanvasElement, boolean>();
  CanvasRenderingContext2D.prototype.clearRect = function clear(...args) {
    clearRect.apply(this, args);
    const { canvas } = this;
    const isGraph = known.get(canvas) ?? canvas.closest('[role="application"]') !== null;
    if (canvas.isConnected) known.set(canvas, isGraph);
    if (!isGraph) return;
    if (!isPaintedInFrame) probe.paintedFrames++;
    isPaintedInFrame = true;
    probe.lastRenderAt = performance.now();
    if (probe.usableAt !== null) return;
    // The painting is over when the script that does it is.
    queueMicrotask(() => {
      if (probe.usableAt !== null || !isPainted(canvas)) return;
      const isUsable = isSpread(canvas);
      afterPaint((at) => {
        probe.drawnAt ??= at;
        if (isUsable) probe.usableAt ??= at;
      });
    });
  };

  const look = (): void => {
    if (probe.readableAt === null && document.querySelector('h1')?.textContent) {
      probe.readableAt = Number.NaN;
      inNextFrame((at) => {
        probe.readableAt = at;
      });
    }
    const bar = document.querySelector('progress');
    if (bar !== null) {
      probe.busyAt ??= performance.now();
      probe.idleAt = null;
      const share = Number(bar.getAttribute('value'));
      if (!probe.progress.includes(share)) probe.progress.push(share);
    } else if (probe.busyAt !== null && probe.idleAt === null) probe.idleAt = performance.now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['value'],
  });

  const count = (): void => {
    isPaintedInFrame = false;
    if (probe.isCounting) probe.frames.push(performance.now());
    requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}
