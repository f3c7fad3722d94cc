import type { LpResult, LpSolver } from './problem';

/** What is used of the `highs` package: one model at a time, read, solved and thrown away. */
export interface Highs {
  withModel<Result>(
    source: { readonly format: 'lp'; readonly data: string },
    operation: (model: HighsModel) => Result,
  ): Result;
  readonly constants: { readonly modelStatus: HighsStatuses };
}

interface HighsStatuses {
  readonly optimal: number;
  readonly infeasible: number;
}

interface HighsModel {
  readonly options: { set(values: Readonly<Record<string, unknown>>): unknown };
  readonly info: { get(name: string): number | bigint };
  run(): unknown;
  getModelStatus(): number;
  getObjectiveValue(): number;
  getSolution(): { readonly colValue: Float64Array; readonly rowDual: Float64Array };
  getColName(column: number): string;
  getRowName(row: number): string;
}

/** A gap that counts as none: a mixed-integer program is solved to the end. */
const OPTIONS = {
  output_flag: false,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  random_seed: 0,
};

/**
 * HiGHS as an LpSolver, the same for terminal and browser, which load it each in their own way. A
 * run that HiGHS breaks off, or dies of, counts as stopped: nothing is known then.
 */
export function createLpSolver(highs: Highs): LpSolver {
  return {
    solve: (data, { timeLimitSeconds } = {}) => {
      const limit = timeLimitSeconds === undefined ? {} : { time_limit: timeLimitSeconds };
      try {
        return highs.withModel({ format: 'lp', data }, (model) => {
          model.options.set({ ...OPTIONS, ...limit });
          model.run();
          return readResult(model, highs.constants.modelStatus);
        });
      } catch (error) {
        if (error instanceof WebAssembly.RuntimeError) return NOTHING;
        throw error;
      }
    },
  };
}

const NOTHING: LpResult = {
  status: 'stopped',
  objective: Number.POSITIVE_INFINITY,
  bound: Number.NEGATIVE_INFINITY,
  values: new Map(),
  duals: new Map(),
};

function readResult(model: HighsModel, statuses: HighsStatuses): LpResult {
  const status = model.getModelStatus();
  if (status === statuses.infeasible) return { ...NOTHING, status: 'infeasible' };
  const isOptimal = status === statuses.optimal;
  const bound = Number(model.info.get('mip_dual_bound'));
  const objective = model.getObjectiveValue();
  const { colValue, rowDual } = model.getSolution();
  const values = new Map<string, number>();
  // Names are asked of HiGHS one by one; of the values, few are not zero.
  colValue.forEach((value, column) => {
    if (value !== 0) values.set(model.getColName(column), value);
  });
  const duals = new Map<string, number>();
  rowDual.forEach((value, row) => {
    duals.set(model.getRowName(row), value);
  });
  return {
    status: isOptimal ? 'optimal' : 'stopped',
    objective,
    bound: isOptimal ? objective : bound,
    values,
    duals,
  };
}
