export { checkAnswer } from "./testing/check-answer"
export { DoubleRefusal } from "./testing/double-refusal"
export {
  type Double,
  type DoubleCall,
  type DoubleHandler,
  type DoubleOptions,
  DoubleRepeat,
  type DoubleRequest,
  makeDouble,
} from "./testing/make-double"
