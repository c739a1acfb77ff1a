import {
  addClass,
  closeClass,
  enrol,
  listClasses,
  listLearners,
  readCertificates,
  readClass,
  setAttendance,
  type TrainingClass,
  type WholeTrainingClass,
  withdraw,
} from "../staff/training"
import { place, seller } from "./goods"
import { exampleOf } from "./sample"

const planned: TrainingClass = {
  id: "tcls_01JLOP",
  title: "Bán hàng trên Chợ Phiên, buổi 1",
  starts_at: "2026-12-05T01:30:00.000Z",
  place: "Nhà văn hóa xã Pà Cò",
  teacher: "Bùi Thị Mận",
  closed_at: null,
  enrolled: 1,
  attended: 1,
}
const whole: WholeTrainingClass = {
  ...planned,
  attendees: [
    {
      id: "tatt_01JMAI",
      name: "Sùng Thị Mai",
      seller: { id: seller.id, name: seller.name, commune_full_name: place.full_name },
      attended: true,
      certificate_number: null,
    },
  ],
}
const answer = { training_class: whole }
const params = { id: planned.id }
const page = { count: 1, limit: 20, offset: 0 }

/** Examples of how sellers learn. */
export const staffTrainingExamples = [
  exampleOf(listLearners, {
    query: { state: "under_way" },
    answer: {
      learners: [
        {
          seller_id: seller.id,
          name: seller.name,
          commune_full_name: place.full_name,
          ...{ lessons: 4, lessons_all: 10, certificates: 0 },
        },
      ],
      ...page,
    },
  }),
  exampleOf(listClasses, { answer: { classes: [planned], ...page } }),
  exampleOf(addClass, {
    body: {
      title: planned.title,
      starts_at: planned.starts_at,
      place: planned.place,
      teacher: planned.teacher,
    },
    answer: { training_class: { ...planned, enrolled: 0, attended: 0, attendees: [] } },
  }),
  exampleOf(readClass, { params, answer }),
  exampleOf(enrol, { params, body: { seller_id: seller.id, name: "Sùng Thị Mai" }, answer }),
  exampleOf(withdraw, { params, body: { attendee_id: "tatt_01JMAI" }, answer }),
  exampleOf(setAttendance, { params, body: { attendee_ids: ["tatt_01JMAI"] }, answer }),
  exampleOf(closeClass, { params, body: {}, answer }),
  exampleOf(readCertificates, {
    params,
    answer: { file_name: "chung-nhan.pdf", content: "JVBERi0xLjcK" },
  }),
]
