import { readOwnLessons, recordLesson } from "../seller/training"
import { exampleOf } from "./sample"

const progress = { lesson: "photograph" as const, right: 3, of: 3, passed_at: "2026-11-29T02:00:00.000Z" }

/** Examples of what members learn. */
export const trainingExamples = [
  exampleOf(readOwnLessons, {
    answer: {
      progress: [progress],
      certificates: [
        {
          number: "CP-2026-00012",
          name: "Sùng Thị Mai",
          class_title: "Bán hàng trên Chợ Phiên, buổi 1",
          certified_at: "2026-11-20T09:00:00.000Z",
        },
      ],
    },
  }),
  exampleOf(recordLesson, { body: { lesson: "photograph", right: 3, of: 3 }, answer: { progress } }),
]
