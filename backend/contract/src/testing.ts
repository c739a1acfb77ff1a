export { checkAnswer } from "./double/check-answer"
export { DoubleRefusal } from "./double/double-refusal"
export {
  type Double,
  DoubleRepeat,
  makeDouble,
} from "./double/make-double"
