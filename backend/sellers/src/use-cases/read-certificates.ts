import type { Answer } from "@chophien/contract"
import type { readCertificates as route } from "@chophien/contract/staff/training"
import { pdfOf } from "@chophien/platform/files/pdf"
import { readMarket } from "@chophien/platform/market"
import { Problem } from "@chophien/platform/problem"
import { slugOf } from "@chophien/vocabulary/slug"
import { formatDay } from "@chophien/vocabulary/time"
import type { MedusaContainer } from "@medusajs/framework/types"
import { texts } from "../texts"
import { readClass } from "./training-classes"

/** The certificates of a closed class, a page each. @throws Problem `not_found`, `class_not_closed` */
export async function readCertificates(
  container: MedusaContainer,
  class_id: string
): Promise<Answer<typeof route>> {
  const { training_class } = await readClass(container, class_id)
  const certified = training_class.attendees.filter(({ certificate_number }) => certificate_number)
  if (!training_class.closed_at || !certified.length) throw new Problem("conflict", texts.class_not_closed)
  const { operator } = readMarket(container, "vi")
  const day = formatDay(training_class.starts_at)
  const center = { alignment: "center" }
  const content = certified.map(({ name, seller, certificate_number }, at) => ({
    stack: [
      { text: operator.name.toUpperCase(), ...center, fontSize: 12 },
      { text: "GIẤY CHỨNG NHẬN", ...center, fontSize: 30, bold: true, margin: [0, 46, 0, 6] },
      { text: "đã học xong lớp bán hàng trực tuyến", ...center, fontSize: 13 },
      { text: name, ...center, fontSize: 26, bold: true, margin: [0, 30, 0, 4] },
      {
        text: [seller.name, seller.commune_full_name].filter(Boolean).join(", "),
        ...center,
        fontSize: 13,
        margin: [0, 0, 0, 26],
      },
      { text: `Lớp: ${training_class.title}`, ...center, fontSize: 14, bold: true },
      { text: `${training_class.place}, ngày ${day}`, ...center, fontSize: 12, margin: [0, 2, 0, 0] },
      {
        columns: [
          { text: `Số ${certificate_number}`, fontSize: 10, margin: [0, 60, 0, 0] },
          {
            stack: [
              { text: "Người dạy", bold: true },
              { text: "(Ký, ghi rõ họ tên)", italics: true, fontSize: 9, margin: [0, 0, 0, 54] },
              training_class.teacher,
            ],
            ...center,
          },
        ],
        margin: [0, 36, 0, 0],
        fontSize: 11,
      },
    ],
    ...(at ? { pageBreak: "before" } : {}),
  }))
  const pdf = await pdfOf({
    info: { title: `Giấy chứng nhận: ${training_class.title}` },
    pageSize: "A4",
    pageOrientation: "landscape",
    pageMargins: [70, 56, 70, 40],
    content,
  })
  return { file_name: `chung-nhan-${slugOf(training_class.title, 60)}.pdf`, content: pdf.toString("base64") }
}
