import { exportOverview, readOverview } from "../staff/overview"
import { exampleOf } from "./sample"

const sold = { orders: 4, gross: 1_640_000 }

/** Examples of the first page's numbers. */
export const overviewExamples = [
  exampleOf(readOverview, {
    answer: {
      today: { day: "2026-11-30", ...sold },
      days: [{ day: "2026-11-29", ...sold }],
      weeks: [{ from: "2026-11-23", ...sold }],
      late: {
        ...{ to_confirm: 1, to_ship: 0, more: false },
        worst: [
          {
            order_id: "order_01JORDER",
            seller_id: "sel_01JPACO",
            seller_name: "Hợp tác xã nông nghiệp Pà Cò",
            what: "to_confirm",
            hours: 9,
          },
        ],
      },
      coverage: { communes: 148, covered: 38, sellers: 44, trained: 12 },
      season: {
        begins: { month: 12, count: 3, titles: ["Cam Cao Phong"] },
        ends: { month: 11, count: 1, titles: ["Hồng Gia Thanh"] },
      },
      top_goods: [{ id: "prod_01JGA", name: "Gà đen Pà Cò", ...sold }],
      top_communes: [{ id: "05212", name: "Xã Pà Cò", ...sold }],
    },
  }),
  exampleOf(exportOverview, { answer: { file_name: "tong-quan-2026-11-30.xlsx", content: "UEsDBBQ=" } }),
]
