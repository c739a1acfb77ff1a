import { changeWindow, readOwnData, readWindow } from "../seller/window"
import { exampleOf } from "./sample"

const window = {
  story: "Chúng tôi nuôi gà đen và hái chè ở ngay xã mình.",
  picture_url: null,
  opening_days: [1, 2, 3, 4, 5, 6],
  contact_note: "Gọi sau 17 giờ.",
}
const answer = { window, url: "http://localhost:8000/gian-hang/htx-pa-co" }

/** Examples of how a seller shows itself. */
export const windowExamples = [
  exampleOf(readWindow, { answer }),
  exampleOf(changeWindow, { body: window, answer }),
  exampleOf(readOwnData, { answer: { file_name: "du-lieu-htx-pa-co-2026-11-30.json", content: "e30=" } }),
]
