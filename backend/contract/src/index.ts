export { addressOf } from "./address-of"
export { type FieldProblem, fieldProblem } from "./field-problem"
export {
  commonProblems,
  idempotencyProblems,
  isProblemCode,
  kindsOf,
  type Obstacle,
  obstacleSchema,
  type Problem,
  type ProblemCode,
  type ProblemType,
  problemCodes,
  problemSchema,
  problemStatus,
  type Refusal,
  refusalSchema,
} from "./problem"
export { type BadRow, listOf, readList } from "./read-list"
export {
  type Answer,
  type Auth,
  type Body,
  type Params,
  type Query,
  type ReadBody,
  type ReadQuery,
  type Route,
  route,
  type Schema,
  statusOf,
  type Upload,
} from "./route"
