export { constraintKeys as constraintKeysOf } from '../../schedule/constraint-keys';
