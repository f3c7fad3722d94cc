import { runChain } from './run-chain';
import { makeShape, SHAPES } from './shapes';
const shape = SHAPES.find(({ name }) => name === process.argv[2]);
if (shape) for (const k of process.argv.slice(3).map(Number)) {
  const input = makeShape(shape, k);
  const t = process.cpuUsage(); await runChain(input); const d = process.cpuUsage(t);
  console.log(shape.name, k, ((d.user+d.system)/1000).toFixed(0), 'per', ((d.user+d.system)/1000/k).toFixed(1), (process.resourceUsage().maxRSS/1024).toFixed(0)+'MB');
}
