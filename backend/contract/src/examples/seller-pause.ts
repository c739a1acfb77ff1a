import { readPause, setPause } from "../seller/pause"
import { exampleOf } from "./sample"

const pause = { from: "2027-02-03", to: "2027-02-10", note: "Nhà ăn Tết, mồng 6 bán lại" }

/** Examples of when a seller does not sell. */
export const pauseExamples = [
  exampleOf(readPause, { answer: { pause, is_paused: false } }),
  exampleOf(setPause, { body: { pause }, answer: { pause, is_paused: false } }),
]
