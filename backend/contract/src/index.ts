export { addressOf } from "./wire/address-of"
export { allowedCodes } from "./wire/allowed-codes"
export { type FieldProblem, fieldProblem } from "./wire/field-problem"
export { pageAnswer, pageFields } from "./wire/page"
export { type Picture, pictureSchema } from "./wire/picture"
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
} from "./wire/problem"
export { readAnswer } from "./wire/read-answer"
export { type BadRow, listOf, readList } from "./wire/read-list"
export {
  type AddressParts,
  type Answer,
  type Auth,
  type Body,
  type Params,
  type Query,
  type ReadBody,
  type ReadQuery,
  type RequestParts,
  type Route,
  route,
  type Schema,
  statusOf,
  type Upload,
} from "./wire/route"
