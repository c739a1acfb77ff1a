export {
  type Double,
  type DoubleCall,
  type DoubleHandler,
  type DoubleOptions,
  DoubleRepeat,
  type DoubleRequest,
  makeDouble,
} from "./double/make-double"
export { DoubleRefusal } from "./double/refusal"
